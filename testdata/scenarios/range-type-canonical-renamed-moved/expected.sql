SET check_function_bodies = off;

ALTER TYPE app.span RENAME TO span__aside;
ALTER TYPE app.span_multirange RENAME TO span_multirange__aside;
ALTER FUNCTION app.span(integer, integer) RENAME TO span__aside;
ALTER FUNCTION app.span(integer, integer, text) RENAME TO span__aside;
ALTER FUNCTION app.span_multirange() RENAME TO span_multirange__aside;

CREATE TYPE public.span;

CREATE FUNCTION app.rounded(public.span)
    RETURNS public.span
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'int4range_canonical';

CREATE TYPE public.span AS RANGE (
    subtype = integer,
    canonical = app.rounded,
    multirange_type_name = app.span_multirange
);

ALTER FUNCTION public.span(integer, integer) SET SCHEMA app;
ALTER FUNCTION public.span(integer, integer, text) SET SCHEMA app;
ALTER FUNCTION public.span_multirange() SET SCHEMA app;
ALTER FUNCTION public.span_multirange(public.span) SET SCHEMA app;
ALTER FUNCTION public.span_multirange(public.span[]) SET SCHEMA app;

-- table-rewrite: table app.stay: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.stay ALTER COLUMN during TYPE public.span USING during::text::public.span;

DROP TYPE app.span__aside CASCADE;
