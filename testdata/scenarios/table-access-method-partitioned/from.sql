CREATE SCHEMA app;
CREATE ACCESS METHOD scenario_heap TYPE TABLE HANDLER pg_catalog.heap_tableam_handler;
CREATE TABLE app.event (kind integer) PARTITION BY LIST (kind);
CREATE TABLE app.event_1 PARTITION OF app.event FOR VALUES IN (1);
INSERT INTO app.event VALUES (1);
