-- PostgreSQL does not look into arrays and composite values: a domain that is to demand more is made anew there.
CREATE SCHEMA app;
CREATE DOMAIN app.code AS text NOT NULL CONSTRAINT short CHECK (length(VALUE) < 9);
CREATE DOMAIN app.level AS integer CONSTRAINT positive CHECK (VALUE > 0);
CREATE TYPE app.mark AS (level app.level, note text);
CREATE TABLE app.t (id integer PRIMARY KEY, codes app.code[] DEFAULT '{}', mark app.mark, code app.code);
CREATE VIEW app.v AS SELECT id, codes, mark FROM app.t;
