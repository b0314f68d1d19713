CREATE SCHEMA app;
CREATE TABLE app.invoice (id integer PRIMARY KEY, number serial, note text);
CREATE TABLE app.receipt (id serial PRIMARY KEY);
INSERT INTO app.invoice VALUES (1, DEFAULT, 'one');
