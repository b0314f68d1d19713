-- A multirange that lives in another schema has moved there, and columns of the range keep their rows.
CREATE SCHEMA app;
CREATE SCHEMA other;
CREATE TYPE app.floatrange AS RANGE (subtype = float8, multirange_type_name = other.floatmultirange);
CREATE TABLE app.reading (id integer PRIMARY KEY, at app.floatrange);
