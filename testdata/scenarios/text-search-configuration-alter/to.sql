-- Mappings and dictionary options change in place; another parser makes a configuration anew.
CREATE SCHEMA app;
CREATE TEXT SEARCH PARSER app.p (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
CREATE TEXT SEARCH DICTIONARY app.d (TEMPLATE = snowball, LANGUAGE = 'german');
CREATE TEXT SEARCH DICTIONARY app.e (TEMPLATE = simple, ACCEPT = 'true');
ALTER TEXT SEARCH DICTIONARY app.e OWNER TO scenario_owner;
CREATE TEXT SEARCH CONFIGURATION app.c (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION app.c DROP MAPPING FOR email, url;
ALTER TEXT SEARCH CONFIGURATION app.c ALTER MAPPING FOR word, asciiword WITH app.d, simple;
ALTER TEXT SEARCH CONFIGURATION app.c ADD MAPPING FOR protocol, tag WITH simple;
ALTER TEXT SEARCH CONFIGURATION app.c OWNER TO scenario_owner;
CREATE TEXT SEARCH CONFIGURATION app.other (PARSER = app.p);
CREATE TABLE app.page (body text);
CREATE INDEX page_idx ON app.page USING gin (to_tsvector('app.c', body));
INSERT INTO app.page VALUES ('some text');
