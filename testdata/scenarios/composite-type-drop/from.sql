CREATE SCHEMA app;
CREATE TYPE app.address AS (street text, number integer);
CREATE TYPE app.household AS (home app.address, size smallint);
CREATE TABLE app.person (id integer PRIMARY KEY, home app.address);
INSERT INTO app.person VALUES (1, ('Main St', 1));
