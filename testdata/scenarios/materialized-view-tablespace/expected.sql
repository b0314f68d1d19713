-- table-rewrite: materialized view app.m: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER MATERIALIZED VIEW app.m SET TABLESPACE scenario_space;

CREATE MATERIALIZED VIEW app.n TABLESPACE scenario_space AS
SELECT 1 AS a;
