-- A materialized view moves to another tablespace, and a new one is created there.
CREATE SCHEMA app;
CREATE MATERIALIZED VIEW app.m TABLESPACE scenario_space AS SELECT 1 AS a;
CREATE MATERIALIZED VIEW app.n TABLESPACE scenario_space AS SELECT 1 AS a;
