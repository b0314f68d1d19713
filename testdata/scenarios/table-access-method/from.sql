CREATE SCHEMA app;
CREATE ACCESS METHOD scenario_heap TYPE TABLE HANDLER pg_catalog.heap_tableam_handler;
CREATE TABLE app.t (id bigint PRIMARY KEY, note text);
INSERT INTO app.t VALUES (1, 'x');
