-- The access method of a partitioned table is for partitions to come.
-- PostgreSQL 17
CREATE SCHEMA app;
CREATE ACCESS METHOD scenario_heap TYPE TABLE HANDLER pg_catalog.heap_tableam_handler;
CREATE TABLE app.event (kind integer) PARTITION BY LIST (kind) USING scenario_heap;
CREATE TABLE app.event_1 PARTITION OF app.event FOR VALUES IN (1) USING heap;
CREATE TABLE app.event_2 PARTITION OF app.event FOR VALUES IN (2);
