CREATE SCHEMA app;
CREATE FUNCTION app.bt(internal) RETURNS index_am_handler AS 'bthandler' LANGUAGE internal;
CREATE FUNCTION app.other_bt(internal) RETURNS index_am_handler AS 'bthandler' LANGUAGE internal;
CREATE FUNCTION app.heap(internal) RETURNS table_am_handler AS 'heap_tableam_handler' LANGUAGE internal;
CREATE ACCESS METHOD a TYPE INDEX HANDLER app.bt;
CREATE ACCESS METHOD b TYPE INDEX HANDLER app.bt;
