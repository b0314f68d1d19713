CREATE SCHEMA app;
CREATE TYPE app.span AS RANGE (subtype = integer, multirange_type_name = app.spans);
CREATE FUNCTION app.length(app.span) RETURNS integer LANGUAGE sql AS 'SELECT upper($1) - lower($1)';
CREATE FUNCTION app.length(app.spans) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION app.days(datemultirange) RETURNS integer LANGUAGE sql AS 'SELECT 1';
