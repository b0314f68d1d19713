CREATE SCHEMA app;
CREATE TABLE app.invoice (id serial PRIMARY KEY, note text);
CREATE TABLE app.receipt (id integer PRIMARY KEY, note text);
INSERT INTO app.invoice (note) VALUES ('one');
INSERT INTO app.receipt VALUES (1, 'one');
