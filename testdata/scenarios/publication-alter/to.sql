-- A publication changes what it publishes in place; to have all tables it is made anew.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, a integer, b text);
INSERT INTO app.t VALUES (1, 2, 'x');
CREATE TABLE app.u (id integer PRIMARY KEY, c integer);
CREATE PUBLICATION news FOR TABLE app.t WITH (publish = 'insert, delete', publish_via_partition_root = true);
CREATE PUBLICATION wide FOR ALL TABLES;
CREATE PUBLICATION owned;
ALTER PUBLICATION owned OWNER TO scenario_superuser;
COMMENT ON PUBLICATION wide IS 'stays';
