CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text);
CREATE TABLE app.log (id integer, name text);
INSERT INTO app.t VALUES (1, 'a');
