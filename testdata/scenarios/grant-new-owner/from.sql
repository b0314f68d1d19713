CREATE SCHEMA app;
CREATE TABLE app.orders (id bigint, total numeric(12,2), note text);
INSERT INTO app.orders VALUES (1, 2, 'x');
CREATE FUNCTION app.f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
GRANT SELECT ON app.orders TO scenario_reader;
REVOKE ALL ON FUNCTION app.f() FROM PUBLIC;
