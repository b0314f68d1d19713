ALTER TYPE app.floatrange RENAME TO floatrange__aside;
ALTER TYPE app.floatmultirange RENAME TO floatmultirange__aside;
ALTER FUNCTION app.floatrange(double precision, double precision) RENAME TO floatrange__aside;
ALTER FUNCTION app.floatrange(double precision, double precision, text) RENAME TO floatrange__aside;

CREATE TYPE app.floatrange AS RANGE (
    subtype = double precision,
    subtype_diff = float8mi,
    multirange_type_name = app.floats
);

-- table-rewrite: table app.reading: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.reading ALTER COLUMN at TYPE app.floatrange USING at::text::app.floatrange;

DROP TYPE app.floatrange__aside;
