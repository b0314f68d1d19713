-- Moved, renamed and made otherwise at once it is not followed; the old one keeps the multirange's name until the column has the new type.
CREATE SCHEMA app;
CREATE TYPE public.span AS RANGE (subtype = double precision, subtype_diff = float8mi, multirange_type_name = app.floatmultirange);
CREATE TABLE app.reading (id integer PRIMARY KEY, at public.span);
