-- A range type is created with every option, and its multirange is named only where the name is not the usual one.
CREATE SCHEMA app;
CREATE TYPE app.floatrange AS RANGE (subtype = float8, subtype_diff = float8mi);
CREATE TYPE app.span AS RANGE (subtype = integer, multirange_type_name = app.spans);
CREATE TYPE app.stretch AS RANGE (subtype = integer);
CREATE FUNCTION app.difference(text, text) RETURNS float8 LANGUAGE sql IMMUTABLE STRICT AS 'SELECT 1.0::float8';
CREATE TYPE app.words AS RANGE (subtype = text, subtype_opclass = text_pattern_ops, collation = "C",
    subtype_diff = app.difference);
CREATE TABLE app.reading (id integer PRIMARY KEY, at app.floatrange, spans app.spans);
