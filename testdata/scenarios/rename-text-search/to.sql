-- Text search objects, conversions and languages are renamed and moved.
CREATE SCHEMA app;
CREATE SCHEMA other;
CREATE FUNCTION app.call() RETURNS language_handler AS '$libdir/plpgsql', 'plpgsql_call_handler' LANGUAGE c;
CREATE TEXT SEARCH PARSER other.p (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
CREATE TEXT SEARCH TEMPLATE app.template (INIT = dsimple_init, LEXIZE = dsimple_lexize);
CREATE TEXT SEARCH DICTIONARY app.dictionary (TEMPLATE = app.template, STOPWORDS = 'english');
CREATE TEXT SEARCH CONFIGURATION app.configuration (PARSER = other.p);
ALTER TEXT SEARCH CONFIGURATION app.configuration ADD MAPPING FOR asciiword WITH app.dictionary;
CREATE TABLE app.page (body text);
CREATE INDEX page_idx ON app.page USING gin (to_tsvector('app.configuration', body));
INSERT INTO app.page VALUES ('some text');
CREATE CONVERSION other.conversion FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
CREATE LANGUAGE ours HANDLER app.call;
CREATE FUNCTION app.one() RETURNS integer LANGUAGE ours AS $$ BEGIN RETURN 1; END $$;
