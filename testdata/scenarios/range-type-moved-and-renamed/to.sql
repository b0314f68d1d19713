-- Moved and renamed at once it is not followed; the old one keeps the multirange's name until the column has the new type.
CREATE SCHEMA app;
CREATE TYPE public.span AS RANGE (subtype = double precision, multirange_type_name = app.floatmultirange);
CREATE TABLE app.reading (id integer PRIMARY KEY, at public.span);
