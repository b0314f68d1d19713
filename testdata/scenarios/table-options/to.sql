-- Storage options of a table and of its TOAST table are set and reset, and those that agree are left alone.
CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY, note text)
    WITH (autovacuum_vacuum_scale_factor = 0.05, fillfactor = 90, parallel_workers = 2,
          toast.autovacuum_vacuum_threshold = 100);
