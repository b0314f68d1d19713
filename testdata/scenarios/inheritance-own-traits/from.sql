CREATE SCHEMA app;
CREATE TABLE app.base (id integer NOT NULL, note text);
CREATE TABLE app.old () INHERITS (app.base);
ALTER TABLE app.old ALTER COLUMN note SET STORAGE EXTERNAL;
INSERT INTO app.old VALUES (1, 'a');
