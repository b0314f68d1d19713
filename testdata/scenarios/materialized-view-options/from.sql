CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text);
CREATE MATERIALIZED VIEW app.m WITH (fillfactor=70, toast.autovacuum_enabled=false) AS SELECT id, name FROM app.t;
INSERT INTO app.t VALUES (1, 'a');
