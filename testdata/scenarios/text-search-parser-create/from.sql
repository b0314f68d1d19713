CREATE SCHEMA app;
CREATE FUNCTION app.start(internal, integer) RETURNS internal AS 'prsd_start' LANGUAGE internal;
CREATE FUNCTION app.token(internal, internal, internal) RETURNS internal AS 'prsd_nexttoken' LANGUAGE internal;
CREATE FUNCTION app.finish(internal) RETURNS void AS 'prsd_end' LANGUAGE internal;
CREATE FUNCTION app.types(internal) RETURNS internal AS 'prsd_lextype' LANGUAGE internal;
CREATE FUNCTION app.init(internal) RETURNS internal AS 'dsimple_init' LANGUAGE internal;
CREATE FUNCTION app.lexize(internal, internal, internal, internal) RETURNS internal AS 'dsimple_lexize' LANGUAGE internal;
