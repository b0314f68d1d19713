-- Routines of one name are told apart by the types of their arguments.
CREATE SCHEMA app;
CREATE TYPE app.pair AS (a integer, b text);
CREATE FUNCTION app.show(a integer) RETURNS text LANGUAGE sql AS 'SELECT ''int''';
CREATE FUNCTION app.show(a app.pair[]) RETURNS text LANGUAGE sql AS 'SELECT ''ps''';
CREATE FUNCTION app.show(a app.pair) RETURNS text LANGUAGE sql AS 'SELECT ''p''';
CREATE FUNCTION app.show(a "char", b timestamp with time zone, c character varying) RETURNS text LANGUAGE sql AS 'SELECT ''c''';
