CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY, a text);
CREATE MATERIALIZED VIEW app.names AS SELECT id, lower(a) AS name FROM app.t;
CREATE INDEX names_name_idx ON app.names (name);
CREATE UNIQUE INDEX names_id_idx ON app.names (id);
INSERT INTO app.t VALUES (1, 'x');
