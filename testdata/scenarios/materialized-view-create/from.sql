CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text);
GRANT USAGE ON SCHEMA app TO scenario_owner;
GRANT SELECT ON app.t TO scenario_owner;
INSERT INTO app.t VALUES (1, 'a');
