CREATE SCHEMA app;
CREATE FUNCTION app.f(a integer, b text DEFAULT 'x') RETURNS text LANGUAGE sql AS 'SELECT b';
COMMENT ON FUNCTION app.f(integer, text) IS 'kept';
CREATE VIEW app.v AS SELECT app.f(1, 'q') AS x;
COMMENT ON VIEW app.v IS 'kept too';
