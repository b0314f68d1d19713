-- The column of a partition key gets another type while a partition comes: the keys of all are attached to the new one.
CREATE SCHEMA app;
CREATE TABLE app.p (id bigint PRIMARY KEY, r int) PARTITION BY RANGE (id);
CREATE TABLE app.p1 PARTITION OF app.p FOR VALUES FROM (1) TO (100);
CREATE TABLE app.p2 PARTITION OF app.p FOR VALUES FROM (100) TO (200);
