-- A child declares a column again, without the default that it would inherit; its parent's key makes it NOT NULL too.
CREATE SCHEMA app;
CREATE TABLE app.base (id integer PRIMARY KEY, kind text DEFAULT 'base', note text DEFAULT 'n');
CREATE TABLE app.child (id integer NOT NULL, kind text, note text);
ALTER TABLE app.child INHERIT app.base;
INSERT INTO app.base VALUES (1, 'a');
