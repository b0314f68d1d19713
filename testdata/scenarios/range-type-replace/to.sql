-- A range type gets a difference function and another multirange name: it is replaced, and columns of it keep their rows.
CREATE SCHEMA app;
CREATE TYPE app.floatrange AS RANGE (subtype = float8, subtype_diff = float8mi, multirange_type_name = app.floats);
CREATE TABLE app.reading (id integer PRIMARY KEY, at app.floatrange);
