-- A table is tied to a composite type and another one set free, and a new one takes its columns from the type.
CREATE SCHEMA app;
CREATE TYPE app.point AS (x integer, y integer);
CREATE TABLE app.a OF app.point;
CREATE TABLE app.b (x integer, y integer);
CREATE TABLE app.c OF app.point (x NOT NULL DEFAULT 5, PRIMARY KEY (y));
-- Its constraints cannot be renamed, but the index of one can.
CREATE TABLE app.d OF app.point (CONSTRAINT d_key PRIMARY KEY (x), CONSTRAINT d_positive CHECK (y > 0));
