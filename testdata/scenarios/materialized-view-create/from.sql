CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text);
INSERT INTO app.t VALUES (1, 'a');
