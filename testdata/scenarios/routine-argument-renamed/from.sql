CREATE SCHEMA app;
CREATE FUNCTION app.f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT $1';
GRANT EXECUTE ON FUNCTION app.f(integer) TO scenario_reader;
CREATE TABLE app.t (id integer PRIMARY KEY, n integer DEFAULT app.f(3), CONSTRAINT n_small CHECK (app.f(n) < 100));
INSERT INTO app.t VALUES (1, 5), (2, DEFAULT);
