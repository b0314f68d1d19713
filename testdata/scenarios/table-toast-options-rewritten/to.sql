-- A rewrite forgets the options of a TOAST table that no column needs any more: the new column comes before.
CREATE UNLOGGED TABLE t (id integer) WITH (toast.autovacuum_enabled = false);
ALTER TABLE t ADD COLUMN body jsonb;
ALTER TABLE t SET (toast.autovacuum_enabled = false);
INSERT INTO t VALUES (1);
