-- Whether generated columns are published is altered in place.
-- PostgreSQL 18
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, a integer, b text);
INSERT INTO app.t VALUES (1, 2, 'x');
CREATE PUBLICATION news FOR TABLE app.t WITH (publish_generated_columns = stored);
