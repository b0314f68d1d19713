-- Options of the TOAST table wait for the column that brings one; the default of another does not wait for the options.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer, note text, serial_number serial, CHECK (serial_number > 0)) WITH (toast.autovacuum_enabled = false, fillfactor = 80);
CREATE TABLE app.retyped (id integer, note text DEFAULT 'x') WITH (toast.autovacuum_enabled = false);
INSERT INTO app.t VALUES (1);
