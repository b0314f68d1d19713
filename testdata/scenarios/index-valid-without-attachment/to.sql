-- What left the index invalid goes; nothing is attached that could make it valid, so that it is made anew.
CREATE TABLE t (a int) PARTITION BY LIST (a);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
CREATE INDEX ti ON ONLY t (a);
CREATE INDEX t1i ON t1 (a); ALTER INDEX ti ATTACH PARTITION t1i;
INSERT INTO t VALUES (1);
