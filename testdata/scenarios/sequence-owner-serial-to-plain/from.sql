CREATE SCHEMA app;
CREATE TABLE app.invoice (id serial PRIMARY KEY, note text);
INSERT INTO app.invoice (note) VALUES ('one'), ('two');
