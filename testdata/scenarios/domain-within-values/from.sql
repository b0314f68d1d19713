CREATE SCHEMA app;
CREATE DOMAIN app.code AS text CONSTRAINT short CHECK (length(VALUE) < 9);
CREATE DOMAIN app.level AS integer;
CREATE TYPE app.mark AS (level app.level, note text);
CREATE TABLE app.t (id integer PRIMARY KEY, codes app.code[] DEFAULT '{}', mark app.mark, code app.code);
CREATE VIEW app.v AS SELECT id, codes, mark FROM app.t;
INSERT INTO app.t VALUES (1, '{a,b}', ROW(3, 'x'), 'c'), (2, NULL, NULL, 'd');
