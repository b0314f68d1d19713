-- PostgreSQL makes the indexes of a column with a new type anew, and forgets a statistics target, so that one with such is made anew here.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, a integer, b bigint);
CREATE INDEX t_a_b_idx ON app.t ((a + b), b);
ALTER INDEX app.t_a_b_idx ALTER COLUMN 1 SET STATISTICS 99;
COMMENT ON INDEX app.t_a_b_idx IS 'sums';
CREATE INDEX t_b_idx ON app.t (b);
COMMENT ON INDEX app.t_b_idx IS 'bs';
