-- A range type gets another subtype, operator class and collation.
CREATE SCHEMA app;
CREATE TYPE app.floatrange AS RANGE (subtype = float8);
CREATE TYPE app.words AS RANGE (subtype = text, subtype_opclass = text_pattern_ops, collation = "C");
CREATE TABLE app.reading (id integer PRIMARY KEY, at app.floatrange, spans app.floatmultirange);
