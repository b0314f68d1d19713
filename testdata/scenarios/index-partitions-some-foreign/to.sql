-- On the way back the local partitions' indexes come first, and one above takes them without minding the foreign partitions; attached, it would never be valid.
CREATE SCHEMA app;
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w;
CREATE TABLE app.days (day date, n int) PARTITION BY RANGE (day);
CREATE TABLE app.days_new PARTITION OF app.days FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE app.days_sub PARTITION OF app.days FOR VALUES FROM ('2021-01-01') TO ('2022-01-01') PARTITION BY LIST (n);
CREATE TABLE app.days_sub_1 PARTITION OF app.days_sub FOR VALUES IN (1);
CREATE FOREIGN TABLE app.days_sub_2 PARTITION OF app.days_sub FOR VALUES IN (2) SERVER s OPTIONS (path '/2');
CREATE FOREIGN TABLE app.days_old PARTITION OF app.days FOR VALUES FROM (MINVALUE) TO ('2020-01-01') SERVER s OPTIONS (path '/old');
INSERT INTO app.days VALUES ('2020-03-04', 7), ('2021-01-01', 1);
