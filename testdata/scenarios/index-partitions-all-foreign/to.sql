-- An index goes from a partitioned table whose only partitions are foreign, which have none; on the way back it is valid at once.
CREATE SCHEMA app;
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w;
CREATE TABLE app.days (day date) PARTITION BY RANGE (day);
CREATE FOREIGN TABLE app.days_old PARTITION OF app.days FOR VALUES FROM (MINVALUE) TO ('2020-01-01') SERVER s OPTIONS (path '/old');
