-- A range with a canonical function of another name, and elsewhere: its constructors stay where they were made.
CREATE SCHEMA app;
CREATE TYPE app.span;
CREATE FUNCTION app.whole(app.span) RETURNS app.span LANGUAGE internal IMMUTABLE STRICT AS 'int4range_canonical';
CREATE TYPE app.span AS RANGE (subtype = integer, canonical = app.whole);
CREATE TABLE app.stay (id integer PRIMARY KEY, during app.span);
INSERT INTO app.stay VALUES (1, '[1,5)');
ALTER TYPE app.span SET SCHEMA public;
ALTER FUNCTION app.whole(span) RENAME TO rounded;
