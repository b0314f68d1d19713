-- An attribute gets another type: the type is replaced, and columns of it keep their rows.
CREATE SCHEMA app;
CREATE TYPE app.address AS (street text COLLATE "C", number bigint);
CREATE TABLE app.person (id integer PRIMARY KEY, home app.address);
CREATE VIEW app.street AS SELECT id, (home).street AS street FROM app.person;
