CREATE SCHEMA app;
CREATE TYPE app.point AS (x integer, y integer);
CREATE TABLE app.a (x integer, y integer);
CREATE TABLE app.b OF app.point;
INSERT INTO app.a VALUES (1, 2);
INSERT INTO app.b VALUES (3, 4);
