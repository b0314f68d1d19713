CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text);
CREATE VIEW app.v AS SELECT id, name FROM app.t;
ALTER VIEW app.v ALTER COLUMN name SET DEFAULT 'x';
INSERT INTO app.t VALUES (1, 'a');
