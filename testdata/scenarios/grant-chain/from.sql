CREATE SCHEMA app;
GRANT USAGE ON SCHEMA app TO PUBLIC;
CREATE TABLE app.orders (id bigint, total numeric(12,2), note text);
INSERT INTO app.orders VALUES (1, 2, 'x');
GRANT SELECT ON app.orders TO scenario_clerk WITH GRANT OPTION;
SET ROLE scenario_clerk;
GRANT SELECT ON app.orders TO scenario_reader;
RESET ROLE;
