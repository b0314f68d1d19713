-- An argument gets another name: the function is made anew under the default and the check that call it.
CREATE SCHEMA app;
CREATE FUNCTION app.f(amount integer) RETURNS integer LANGUAGE sql AS 'SELECT $1';
GRANT EXECUTE ON FUNCTION app.f(integer) TO scenario_reader;
CREATE TABLE app.t (id integer PRIMARY KEY, n integer DEFAULT app.f(3), CONSTRAINT n_small CHECK (app.f(n) < 100));
