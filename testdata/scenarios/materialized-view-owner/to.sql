-- A materialized view changes hands.
CREATE SCHEMA app;
CREATE MATERIALIZED VIEW app.m AS SELECT 1 AS a;
ALTER MATERIALIZED VIEW app.m OWNER TO scenario_owner;
