-- A partition that goes locks the default partition, not the partitions of that; one that comes looks into them.
CREATE SCHEMA app;
CREATE TABLE app.p (k integer, v text) PARTITION BY LIST (k);
CREATE TABLE app.p_2 (k integer, v text);
CREATE TABLE app.p_rest PARTITION OF app.p DEFAULT PARTITION BY LIST (k);
CREATE TABLE app.p_3 PARTITION OF app.p_rest FOR VALUES IN (3);
