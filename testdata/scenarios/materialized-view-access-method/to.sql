-- A materialized view changes its access method, and a new one is created with it.
CREATE SCHEMA app;
CREATE ACCESS METHOD scenario_heap TYPE TABLE HANDLER pg_catalog.heap_tableam_handler;
CREATE MATERIALIZED VIEW app.m USING scenario_heap AS SELECT 1 AS a;
CREATE MATERIALIZED VIEW app.n USING scenario_heap AS SELECT 1 AS a;
