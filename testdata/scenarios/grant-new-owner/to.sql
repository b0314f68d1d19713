-- Grants follow the owner to the next one; what the former owner has granted as one whom the new owner allows to is granted by him.
CREATE SCHEMA app;
CREATE TABLE app.orders (id bigint, total numeric(12,2), note text);
INSERT INTO app.orders VALUES (1, 2, 'x');
CREATE FUNCTION app.f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
GRANT SELECT ON app.orders TO scenario_reader;
REVOKE ALL ON FUNCTION app.f() FROM PUBLIC;
ALTER TABLE app.orders OWNER TO scenario_owner;
ALTER FUNCTION app.f() OWNER TO scenario_owner;
CREATE TABLE app.chain (id integer);
ALTER TABLE app.chain OWNER TO scenario_clerk;
GRANT USAGE ON SCHEMA app TO scenario_owner, scenario_clerk;
SET ROLE scenario_clerk;
GRANT SELECT, INSERT ON app.chain TO scenario_owner WITH GRANT OPTION;
SET ROLE scenario_owner;
GRANT SELECT ON app.chain TO scenario_reader;
RESET ROLE;
