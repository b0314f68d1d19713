-- A publication comes with its tables, and with what it publishes of them.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, a integer, b text);
INSERT INTO app.t VALUES (1, 2, 'x');
CREATE TABLE app.u (id integer PRIMARY KEY, c integer);
CREATE PUBLICATION news FOR TABLE app.t, app.u;
CREATE PUBLICATION everything FOR ALL TABLES WITH (publish = 'insert', publish_via_partition_root = true);
CREATE PUBLICATION "Nothing yet";
COMMENT ON PUBLICATION news IS 'for the feed';
