ALTER TABLE app.t ADD COLUMN note text;
ALTER TABLE app.t SET (fillfactor=80, toast.autovacuum_enabled=false);
