CREATE SCHEMA app;
CREATE TYPE app.point AS (x integer, y integer);
CREATE TABLE app.a (x integer, y integer);
CREATE TABLE app.b OF app.point;
INSERT INTO app.a VALUES (1, 2);
INSERT INTO app.b VALUES (3, 4);
CREATE TABLE app.d OF app.point (CONSTRAINT d_pkey PRIMARY KEY (x), CONSTRAINT d_low CHECK (y > 0));
INSERT INTO app.d VALUES (5, 6);
