CREATE SCHEMA app;
CREATE TYPE app.address AS (street character varying(50), number integer);
CREATE TABLE app.person (id integer PRIMARY KEY, home app.address);
CREATE VIEW app.street AS SELECT id, (home).street AS street FROM app.person;
INSERT INTO app.person VALUES (1, ('Main St', 1)), (2, (NULL, NULL)), (3, NULL);
