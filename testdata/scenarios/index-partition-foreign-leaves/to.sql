-- A foreign partition has no index: the partitioned table's stays when one leaves, and when one joins.
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w;
CREATE TABLE days (day date, n int) PARTITION BY RANGE (day);
CREATE TABLE days_new PARTITION OF days FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE FOREIGN TABLE days_old (day date, n int) SERVER s OPTIONS (path '/old');
CREATE INDEX days_day ON days (day);
INSERT INTO days VALUES ('2020-03-04', 7);
