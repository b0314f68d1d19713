-- A function is rewritten in another language in place.
CREATE SCHEMA app;
CREATE FUNCTION app.f(a integer) RETURNS integer LANGUAGE plpgsql AS 'BEGIN RETURN a; END';
