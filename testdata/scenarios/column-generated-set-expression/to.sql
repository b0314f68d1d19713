-- Since PostgreSQL 17 a stored generated column gets another expression where it stands, under all that reads it.
-- PostgreSQL 17
CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY, a integer, b integer GENERATED ALWAYS AS (a * 3) STORED, c integer);
CREATE INDEX t_b_idx ON app.t (b);
CREATE VIEW app.v AS SELECT id, b FROM app.t;
CREATE TABLE app.child () INHERITS (app.t);
