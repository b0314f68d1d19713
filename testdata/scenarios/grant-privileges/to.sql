-- Of a role's privileges some go, some come, and the others are not mentioned.
CREATE SCHEMA app;
CREATE TABLE app.orders (id bigint, total numeric(12,2), note text);
INSERT INTO app.orders VALUES (1, 2, 'x');
GRANT SELECT, UPDATE, TRUNCATE ON app.orders TO scenario_reader;
GRANT SELECT ON app.orders TO scenario_writer;
