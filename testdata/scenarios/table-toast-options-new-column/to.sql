-- Options of the TOAST table wait for the column that brings one.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer, note text) WITH (toast.autovacuum_enabled = false, fillfactor = 80);
INSERT INTO app.t VALUES (1);
