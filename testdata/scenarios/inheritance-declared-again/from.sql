CREATE SCHEMA app;
CREATE TABLE app.base (id integer, kind text, note text DEFAULT 'n');
INSERT INTO app.base VALUES (1, 'a');
