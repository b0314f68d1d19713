-- Privileges on columns change, and go with a column that goes.
CREATE SCHEMA app;
CREATE TABLE app.orders (id bigint, total numeric(12,2), added text);
INSERT INTO app.orders VALUES (1, 2, NULL);
GRANT UPDATE (total), INSERT (total), SELECT (added) ON app.orders TO scenario_reader;
