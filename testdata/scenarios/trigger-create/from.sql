CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text, "Odd c" text);
INSERT INTO app.t VALUES (1, 'a', 'b');
