-- An access method with another handler or of another type is made anew.
CREATE SCHEMA app;
CREATE FUNCTION app.bt(internal) RETURNS index_am_handler AS 'bthandler' LANGUAGE internal;
CREATE FUNCTION app.other_bt(internal) RETURNS index_am_handler AS 'bthandler' LANGUAGE internal;
CREATE FUNCTION app.heap(internal) RETURNS table_am_handler AS 'heap_tableam_handler' LANGUAGE internal;
CREATE ACCESS METHOD a TYPE INDEX HANDLER app.other_bt;
CREATE ACCESS METHOD b TYPE TABLE HANDLER app.heap;
