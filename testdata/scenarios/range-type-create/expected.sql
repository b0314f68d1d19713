SET check_function_bodies = off;

CREATE TYPE app.floatrange AS RANGE (subtype = double precision, subtype_diff = float8mi);

CREATE TYPE app.span AS RANGE (subtype = integer, multirange_type_name = app.spans);

CREATE TYPE app.stretch AS RANGE (subtype = integer);

CREATE TABLE app.reading (
    id integer NOT NULL,
    at app.floatrange,
    spans app.spans,
    CONSTRAINT reading_pkey PRIMARY KEY (id)
);

CREATE FUNCTION app.difference(text, text)
    RETURNS double precision
    LANGUAGE sql
    IMMUTABLE STRICT
AS $$SELECT 1.0::float8$$;

CREATE TYPE app.words AS RANGE (
    subtype = text,
    subtype_opclass = text_pattern_ops,
    collation = "C",
    subtype_diff = app.difference
);
