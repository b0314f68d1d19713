CREATE SCHEMA app;
CREATE FUNCTION app.f(a integer, b text DEFAULT 'x') RETURNS text LANGUAGE sql AS 'SELECT b';
CREATE VIEW app.v AS SELECT app.f(1) AS x;
