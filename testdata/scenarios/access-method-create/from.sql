CREATE SCHEMA app;
CREATE FUNCTION app.bt(internal) RETURNS index_am_handler AS 'bthandler' LANGUAGE internal;
CREATE FUNCTION app.heap(internal) RETURNS table_am_handler AS 'heap_tableam_handler' LANGUAGE internal;
