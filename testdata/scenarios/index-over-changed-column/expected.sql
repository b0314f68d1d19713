DROP INDEX app.t_a_b_idx;
-- table-rewrite: table app.t: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.t ALTER COLUMN b TYPE bigint;
CREATE INDEX t_a_b_idx ON app.t ((a + b), b);
ALTER INDEX app.t_a_b_idx ALTER COLUMN 1 SET STATISTICS 99;
COMMENT ON INDEX app.t_a_b_idx IS 'sums';
