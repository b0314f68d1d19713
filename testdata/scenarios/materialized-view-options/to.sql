-- Options are set and reset in place.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text);
CREATE MATERIALIZED VIEW app.m WITH (autovacuum_enabled=false, fillfactor=60) AS SELECT id, name FROM app.t;
