CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, a integer, b integer);
CREATE INDEX t_a_b_idx ON app.t ((a + b), b);
ALTER INDEX app.t_a_b_idx ALTER COLUMN 1 SET STATISTICS 99;
COMMENT ON INDEX app.t_a_b_idx IS 'sums';
CREATE INDEX t_b_idx ON app.t (b);
COMMENT ON INDEX app.t_b_idx IS 'bs';
INSERT INTO app.t VALUES (1, 2, 3);
