ALTER TABLE app.t RESET (toast.autovacuum_enabled);
ALTER TABLE app.t SET (fillfactor=90, parallel_workers=2, toast.autovacuum_vacuum_threshold=100);
