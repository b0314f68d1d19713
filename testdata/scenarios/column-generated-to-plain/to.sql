-- A generated column becomes a plain one and keeps its values; the way back computes them.
CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY, a integer, b integer );
CREATE VIEW app.v AS SELECT id, b FROM app.t;
