-- Another argument type makes another function; the view goes over to it without being dropped.
CREATE SCHEMA app;
CREATE FUNCTION app.f(a bigint) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE VIEW app.v AS SELECT app.f(1) AS x;
