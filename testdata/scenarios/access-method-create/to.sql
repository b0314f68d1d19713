-- An access method that is missing is created.
CREATE SCHEMA app;
CREATE FUNCTION app.bt(internal) RETURNS index_am_handler AS 'bthandler' LANGUAGE internal;
CREATE FUNCTION app.heap(internal) RETURNS table_am_handler AS 'heap_tableam_handler' LANGUAGE internal;
CREATE ACCESS METHOD tree TYPE INDEX HANDLER app.bt;
COMMENT ON ACCESS METHOD tree IS 'a b-tree';
CREATE ACCESS METHOD pile TYPE TABLE HANDLER app.heap;
CREATE TABLE app.t (id integer) USING pile;
