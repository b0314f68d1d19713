-- A default is changed and another one added in place.
CREATE SCHEMA app;
CREATE FUNCTION app.f(a integer DEFAULT 7, b text DEFAULT 'y''z') RETURNS text LANGUAGE sql AS 'SELECT b';
CREATE VIEW app.v AS SELECT app.f(1, 'x'::text) AS x;
