CREATE TEXT SEARCH PARSER app.words (START = app.start, GETTOKEN = app.token, END = app.finish, LEXTYPES = app.types, HEADLINE = prsd_headline);
COMMENT ON TEXT SEARCH PARSER app.words IS 'words';

CREATE TEXT SEARCH TEMPLATE app.bare (LEXIZE = app.lexize);

CREATE TEXT SEARCH TEMPLATE app.plain (INIT = app.init, LEXIZE = app.lexize);
COMMENT ON TEXT SEARCH TEMPLATE app.plain IS 'plain';

CREATE TEXT SEARCH DICTIONARY app.english (TEMPLATE = app.plain, accept = 'false', stopwords = 'english');
ALTER TEXT SEARCH DICTIONARY app.english OWNER TO scenario_owner;
COMMENT ON TEXT SEARCH DICTIONARY app.english IS 'no stops';

CREATE TEXT SEARCH CONFIGURATION app.site (PARSER = app.words);
ALTER TEXT SEARCH CONFIGURATION app.site ADD MAPPING FOR asciiword, word WITH app.english, simple;
ALTER TEXT SEARCH CONFIGURATION app.site ADD MAPPING FOR email, "int" WITH simple;
COMMENT ON TEXT SEARCH CONFIGURATION app.site IS 'the site';

CREATE TABLE app.page (
    body text,
    CONSTRAINT page_check CHECK (to_tsvector('app.site'::regconfig, body) IS NOT NULL)
);

CREATE INDEX page_idx ON app.page USING gin (to_tsvector('app.site'::regconfig, body));
