-- A partitioned table gets a key WITHOUT OVERLAPS: no index is attached to that, the partitions get it along with it.
-- PostgreSQL 18
CREATE SCHEMA app;
CREATE EXTENSION btree_gist;
CREATE TABLE app.m (id int, valid daterange, PRIMARY KEY (id, valid WITHOUT OVERLAPS)) PARTITION BY LIST (id);
CREATE TABLE app.m1 PARTITION OF app.m FOR VALUES IN (1);
CREATE TABLE app.m2 PARTITION OF app.m FOR VALUES IN (2);
