DROP STATISTICS app.t_a_b;
-- table-rewrite: table app.t: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.t ALTER COLUMN a TYPE bigint;
CREATE STATISTICS app.t_a_b ON a, b FROM app.t;
ALTER STATISTICS app.t_a_b SET STATISTICS 50;
