-- A materialized view has indexes and is clustered on one.
CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY, a text);
CREATE MATERIALIZED VIEW app.names AS SELECT id, lower(a) AS name FROM app.t;
CREATE INDEX names_name_idx ON app.names (name DESC);
CREATE UNIQUE INDEX names_id_idx ON app.names (id);
ALTER MATERIALIZED VIEW app.names CLUSTER ON names_id_idx;
