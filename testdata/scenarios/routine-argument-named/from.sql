CREATE SCHEMA app;
CREATE FUNCTION app.f(integer, text) RETURNS text LANGUAGE sql AS 'SELECT $2';
CREATE VIEW app.v AS SELECT app.f(1, 'a') AS x;
