-- A default cannot be taken away in place: the function is made anew, with its comment and the view on it.
CREATE SCHEMA app;
CREATE FUNCTION app.f(a integer, b text) RETURNS text LANGUAGE sql AS 'SELECT b';
COMMENT ON FUNCTION app.f(integer, text) IS 'kept';
CREATE VIEW app.v AS SELECT app.f(1, 'q') AS x;
COMMENT ON VIEW app.v IS 'kept too';
