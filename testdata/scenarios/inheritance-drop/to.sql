-- A child that leaves its parent, and one day comes back, keeps its rows, its columns and its check. A policy on a column that
-- the parent loses goes before it.
CREATE SCHEMA app;
CREATE TABLE app.base (id bigint NOT NULL, a text, CONSTRAINT base_a_check CHECK (a <> ''));
CREATE TABLE app.child (id bigint NOT NULL, a text, extra integer, CONSTRAINT base_a_check CHECK (a <> ''));
CREATE TABLE app.kept (id integer);
