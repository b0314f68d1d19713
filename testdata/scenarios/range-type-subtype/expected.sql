DROP TYPE app.words;

ALTER TYPE app.floatrange RENAME TO floatrange__aside;
ALTER TYPE app.floatmultirange RENAME TO floatmultirange__aside;
ALTER FUNCTION app.floatrange(real, real) RENAME TO floatrange__aside;
ALTER FUNCTION app.floatrange(real, real, text) RENAME TO floatrange__aside;
ALTER FUNCTION app.floatmultirange() RENAME TO floatmultirange__aside;
CREATE TYPE app.floatrange AS RANGE (subtype = double precision);

CREATE TYPE app.words AS RANGE (subtype = text, subtype_opclass = text_pattern_ops, collation = "C");

-- table-rewrite: table app.reading: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.reading
    ALTER COLUMN at TYPE app.floatrange USING at::text::app.floatrange,
    ALTER COLUMN spans TYPE app.floatmultirange USING spans::text::app.floatmultirange;

DROP TYPE app.floatrange__aside;
