CREATE SCHEMA app;
CREATE TABLE app.orders (id bigint, total numeric(12,2), note text);
INSERT INTO app.orders VALUES (1, 2, 'x');
CREATE VIEW app.v AS SELECT orders.id, orders.note FROM app.orders;
GRANT SELECT, UPDATE ON app.v TO scenario_reader;
GRANT SELECT ON app.v TO scenario_clerk;
GRANT UPDATE (note) ON app.v TO scenario_reader;
