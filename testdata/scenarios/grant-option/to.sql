-- The grant option comes and goes while the privilege stays.
CREATE SCHEMA app;
CREATE TABLE app.orders (id bigint, total numeric(12,2), note text);
INSERT INTO app.orders VALUES (1, 2, 'x');
GRANT SELECT ON app.orders TO scenario_reader WITH GRANT OPTION;
GRANT SELECT, INSERT ON app.orders TO scenario_writer;
