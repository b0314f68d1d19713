CREATE SCHEMA app;
CREATE TABLE app.orders (id bigint, total numeric(12,2), note text);
INSERT INTO app.orders VALUES (1, 2, 'x');
GRANT SELECT, INSERT, DELETE ON app.orders TO scenario_reader;
GRANT ALL ON app.orders TO scenario_writer;
