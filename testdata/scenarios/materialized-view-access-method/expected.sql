-- table-rewrite: materialized view app.m: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER MATERIALIZED VIEW app.m SET ACCESS METHOD scenario_heap;

CREATE MATERIALIZED VIEW app.n USING scenario_heap AS
SELECT 1 AS a;
