CREATE SCHEMA app;
GRANT ALL ON SCHEMA app TO scenario_clerk;
CREATE TABLE app.t (id integer PRIMARY KEY, n integer);
INSERT INTO app.t VALUES (1, 2);
