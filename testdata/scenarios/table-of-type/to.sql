-- A table is tied to a composite type and another one set free, and a new one takes its columns from the type.
CREATE SCHEMA app;
CREATE TYPE app.point AS (x integer, y integer);
CREATE TABLE app.a OF app.point;
CREATE TABLE app.b (x integer, y integer);
CREATE TABLE app.c OF app.point (x NOT NULL DEFAULT 5, PRIMARY KEY (y));
