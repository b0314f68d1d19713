CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, owner_name text, note text);
CREATE TABLE app.member (id integer, owner_name text);
INSERT INTO app.t VALUES (1, 'a', 'n');
