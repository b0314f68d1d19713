-- A function changes hands, and a new one is given to its owner.
CREATE SCHEMA app;
CREATE FUNCTION app.f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
ALTER FUNCTION app.f() OWNER TO scenario_clerk;
CREATE FUNCTION app.g(a text) RETURNS integer LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';
ALTER FUNCTION app.g(text) OWNER TO scenario_owner;
