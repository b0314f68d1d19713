-- A table changes its access method, and a new one is created with it.
CREATE SCHEMA app;
CREATE ACCESS METHOD scenario_heap TYPE TABLE HANDLER pg_catalog.heap_tableam_handler;
CREATE TABLE app.t (id bigint PRIMARY KEY, note text) USING scenario_heap;
CREATE TABLE app.n (id bigint PRIMARY KEY) USING scenario_heap WITH (fillfactor = 80);
