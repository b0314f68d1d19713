CREATE SCHEMA app;
CREATE TYPE app.pair AS (a integer, b text);
CREATE FUNCTION app.show(a integer) RETURNS text LANGUAGE sql AS 'SELECT ''i''';
CREATE FUNCTION app.show(a text) RETURNS text LANGUAGE sql AS 'SELECT ''t''';
CREATE FUNCTION app.show(a app.pair) RETURNS text LANGUAGE sql AS 'SELECT ''p''';
