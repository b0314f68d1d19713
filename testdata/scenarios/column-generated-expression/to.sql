-- A stored generated column with another expression is computed anew, and what reads it comes back.
CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY, a integer, b integer GENERATED ALWAYS AS (a * 3) STORED);
CREATE INDEX t_b_idx ON app.t (b);
CREATE VIEW app.v AS SELECT id, b FROM app.t;
CREATE TABLE app.u (a integer, twice bigint GENERATED ALWAYS AS (a * 2) STORED);
