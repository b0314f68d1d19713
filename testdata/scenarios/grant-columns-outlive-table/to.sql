-- Revoking a privilege on a table leaves those who hold it on single columns what they have.
CREATE SCHEMA app;
CREATE TABLE app.orders (id bigint, total numeric(12,2), note text);
INSERT INTO app.orders VALUES (1, 2, 'x');
GRANT SELECT (id), UPDATE (note), SELECT (note) ON app.orders TO scenario_reader;
GRANT DELETE ON app.orders TO scenario_reader;
GRANT UPDATE (total) ON app.orders TO scenario_writer;
GRANT DELETE ON app.orders TO scenario_writer;
