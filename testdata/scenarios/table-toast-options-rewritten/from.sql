CREATE TABLE t (id integer, note text) WITH (toast.autovacuum_enabled = false);
INSERT INTO t VALUES (1, 'a');
