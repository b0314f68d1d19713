CREATE SCHEMA app;
CREATE TABLE app.orders (id bigint, total numeric(12,2), note text);
INSERT INTO app.orders VALUES (1, 2, 'x');
GRANT SELECT, UPDATE ON app.orders TO scenario_reader;
GRANT SELECT (id), UPDATE (note) ON app.orders TO scenario_reader;
GRANT SELECT, UPDATE ON app.orders TO scenario_writer;
GRANT UPDATE (total) ON app.orders TO scenario_writer;
