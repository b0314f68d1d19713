-- The expression of a virtual generated column changes in place, unless a CHECK or a publication forbids it; a stored column that becomes virtual is made anew.
-- PostgreSQL 18
CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY, a integer, b integer GENERATED ALWAYS AS (a * 3) VIRTUAL,
    c integer GENERATED ALWAYS AS (a * 2) VIRTUAL);
CREATE VIEW app.v AS SELECT id, b FROM app.t;
CREATE VIEW app.w AS SELECT id, c FROM app.t;
CREATE TABLE app.u (id bigint PRIMARY KEY, a integer CHECK (a > 0), b integer GENERATED ALWAYS AS (a * 3) VIRTUAL);
CREATE VIEW app.x AS SELECT id, b FROM app.u;
