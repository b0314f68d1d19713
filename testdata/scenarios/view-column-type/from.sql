CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text);
CREATE VIEW app.v AS SELECT id, name FROM app.t;
INSERT INTO app.t VALUES (1, 'a');
