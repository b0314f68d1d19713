-- What was granted on by one who held the grant option has him for its grantor.
CREATE SCHEMA app;
GRANT USAGE ON SCHEMA app TO PUBLIC;
CREATE TABLE app.orders (id bigint, total numeric(12,2), note text);
INSERT INTO app.orders VALUES (1, 2, 'x');
GRANT SELECT, INSERT ON app.orders TO scenario_writer WITH GRANT OPTION;
SET ROLE scenario_writer;
GRANT SELECT, INSERT ON app.orders TO scenario_reader WITH GRANT OPTION;
SET ROLE scenario_reader;
GRANT SELECT ON app.orders TO scenario_clerk;
RESET ROLE;
