SET check_function_bodies = off;

ALTER TYPE app.span RENAME TO span__aside;
ALTER TYPE app.span_multirange RENAME TO span_multirange__aside;
ALTER FUNCTION app.span(integer, integer) RENAME TO span__aside;
ALTER FUNCTION app.span(integer, integer, text) RENAME TO span__aside;
ALTER FUNCTION app.span_multirange() RENAME TO span_multirange__aside;
CREATE TYPE app.span;

CREATE FUNCTION app.whole(app.span)
    RETURNS app.span
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'int4range_canonical';

CREATE TYPE app.span AS RANGE (subtype = integer, canonical = app.whole);

-- table-rewrite: table app.stay: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.stay ALTER COLUMN during TYPE app.span USING during::text::app.span;

DROP TYPE app.span__aside;
