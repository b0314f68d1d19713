-- PostgreSQL renames no constraint of a table OF a type.
-- PostgreSQL 18
CREATE SCHEMA app;
CREATE TYPE app.ty AS (a int, b text, c int);
CREATE TABLE app.t OF app.ty (a CONSTRAINT nn2 NOT NULL, b WITH OPTIONS DEFAULT 'y');
INSERT INTO app.t VALUES (1,'b');
