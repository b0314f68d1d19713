CREATE SCHEMA app;
CREATE TABLE app.base (id integer NOT NULL, note text);
CREATE TABLE app.old () INHERITS (app.base);
ALTER TABLE app.old ALTER COLUMN note SET STORAGE EXTERNAL;
INSERT INTO app.old VALUES (1, 'a');
CREATE TABLE app.wide (id integer, n integer);
CREATE TABLE app.wide_child (extra text) INHERITS (app.wide);
INSERT INTO app.wide_child VALUES (3, 4, 'x');
