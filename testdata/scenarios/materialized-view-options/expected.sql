ALTER MATERIALIZED VIEW app.m RESET (toast.autovacuum_enabled);
ALTER MATERIALIZED VIEW app.m SET (autovacuum_enabled=false, fillfactor=60);
