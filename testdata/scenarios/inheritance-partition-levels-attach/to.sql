-- A partitioned table that becomes a partition has its keys and indexes complete by then, or it would be given others.
CREATE SCHEMA app;
CREATE TABLE app.stock (region text, id bigint, amount integer, PRIMARY KEY (region, id)) PARTITION BY LIST (region);
CREATE TABLE app.stock_eu PARTITION OF app.stock FOR VALUES IN ('eu');
CREATE TABLE app.stock_us PARTITION OF app.stock FOR VALUES IN ('us') PARTITION BY RANGE (id);
CREATE TABLE app.stock_us_1 PARTITION OF app.stock_us FOR VALUES FROM (0) TO (1000);
CREATE INDEX stock_amount_idx ON app.stock (amount);
