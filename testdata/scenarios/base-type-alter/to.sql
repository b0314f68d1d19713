-- What ALTER TYPE can set: functions, storage, the owner; the table keeps its rows and the view stays.
CREATE SCHEMA app;
CREATE TYPE app.note;
CREATE FUNCTION app.note_in(cstring) RETURNS app.note LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION app.note_out(app.note) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE FUNCTION app.note_send(app.note) RETURNS bytea LANGUAGE internal IMMUTABLE STRICT AS 'textsend';
CREATE TYPE app.note (INPUT = app.note_in, OUTPUT = app.note_out, STORAGE = main, SEND = app.note_send, ANALYZE = ts_typanalyze,
    SUBSCRIPT = jsonb_subscript_handler);
CREATE TYPE app.tag;
CREATE FUNCTION app.tag_in(cstring, oid, integer) RETURNS app.tag LANGUAGE internal IMMUTABLE STRICT AS 'varcharin';
CREATE FUNCTION app.tag_out(app.tag) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'varcharout';
CREATE TYPE app.tag (INPUT = app.tag_in, OUTPUT = app.tag_out, TYPMOD_IN = varchartypmodin, TYPMOD_OUT = varchartypmodout);
ALTER TYPE app.tag OWNER TO type_keeper;
CREATE TABLE app.item (id integer PRIMARY KEY, note app.note, tag app.tag);
CREATE VIEW app.notes AS SELECT note, tag FROM app.item;
