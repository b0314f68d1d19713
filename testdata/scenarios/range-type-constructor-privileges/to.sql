-- Privileges on a range's constructors are not the type's, and what a dump leaves out is left alone.
CREATE SCHEMA app;
CREATE TYPE app.span AS RANGE (subtype = integer);
REVOKE ALL ON FUNCTION app.span(integer, integer) FROM PUBLIC;
