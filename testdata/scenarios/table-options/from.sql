CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY, note text)
    WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05, toast.autovacuum_enabled = false);
INSERT INTO app.t VALUES (1, 'x');
