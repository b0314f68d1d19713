ALTER TYPE app.floatrange RENAME TO floatrange__aside;
ALTER TYPE app.floatmultirange RENAME TO floatmultirange__aside;

CREATE TYPE public.span AS RANGE (
    subtype = double precision,
    subtype_diff = float8mi,
    multirange_type_name = app.floatmultirange
);

-- table-rewrite: table app.reading: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.reading ALTER COLUMN at TYPE public.span USING at::text::public.span;

DROP TYPE app.floatrange__aside;
