CREATE SCHEMA app;
CREATE TYPE app.address AS (street text);
CREATE TABLE app.person (id integer PRIMARY KEY, home app.address);
INSERT INTO app.person VALUES (1, NULL);
