CREATE SCHEMA app;
CREATE TEXT SEARCH PARSER app.p (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
CREATE TEXT SEARCH DICTIONARY app.d (TEMPLATE = snowball, LANGUAGE = 'english', STOPWORDS = 'english');
CREATE TEXT SEARCH DICTIONARY app.e (TEMPLATE = simple, STOPWORDS = 'english', ACCEPT = 'false');
CREATE TEXT SEARCH CONFIGURATION app.c (COPY = pg_catalog.english);
CREATE TEXT SEARCH CONFIGURATION app.other (PARSER = "default");
CREATE TABLE app.page (body text);
CREATE INDEX page_idx ON app.page USING gin (to_tsvector('app.c', body));
INSERT INTO app.page VALUES ('some text');
