CREATE SCHEMA app;
CREATE FUNCTION app.either(a anyelement, b anyarray DEFAULT '{}'::integer[]) RETURNS anyelement LANGUAGE sql AS 'SELECT a';
