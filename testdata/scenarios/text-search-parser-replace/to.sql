-- A parser or a template with another function is made anew, and what uses it goes along.
CREATE SCHEMA app;
CREATE FUNCTION app.start(internal, integer) RETURNS internal AS 'prsd_start' LANGUAGE internal;
CREATE FUNCTION app.token(internal, internal, internal) RETURNS internal AS 'prsd_nexttoken' LANGUAGE internal;
CREATE FUNCTION app.finish(internal) RETURNS void AS 'prsd_end' LANGUAGE internal;
CREATE FUNCTION app.types(internal) RETURNS internal AS 'prsd_lextype' LANGUAGE internal;
CREATE FUNCTION app.init(internal) RETURNS internal AS 'dsimple_init' LANGUAGE internal;
CREATE FUNCTION app.lexize(internal, internal, internal, internal) RETURNS internal AS 'dsimple_lexize' LANGUAGE internal;
CREATE TEXT SEARCH PARSER app.a (START = app.start, GETTOKEN = app.token, END = prsd_end, LEXTYPES = prsd_lextype);
CREATE TEXT SEARCH PARSER app.b (START = prsd_start, GETTOKEN = prsd_nexttoken, END = app.finish, LEXTYPES = app.types, HEADLINE = prsd_headline);
CREATE TEXT SEARCH TEMPLATE app.t (INIT = app.init, LEXIZE = dsimple_lexize);
CREATE TEXT SEARCH TEMPLATE app.u (LEXIZE = app.lexize);
CREATE TEXT SEARCH DICTIONARY app.d (TEMPLATE = app.t);
CREATE TEXT SEARCH DICTIONARY app.e (TEMPLATE = simple);
CREATE TEXT SEARCH CONFIGURATION app.c (PARSER = app.a);
ALTER TEXT SEARCH CONFIGURATION app.c ADD MAPPING FOR asciiword WITH app.d;
COMMENT ON TEXT SEARCH CONFIGURATION app.c IS 'kept';
