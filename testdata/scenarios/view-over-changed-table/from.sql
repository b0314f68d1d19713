CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, old_name text, kept text);
CREATE VIEW app.v AS SELECT id, old_name AS name FROM app.t;
INSERT INTO app.t VALUES (1, 'a', 'k');
