-- A primary key locks the children too, whose columns it makes NOT NULL.
CREATE SCHEMA app;
CREATE TABLE app.base (id integer NOT NULL PRIMARY KEY, note text);
CREATE TABLE app.child () INHERITS (app.base);
INSERT INTO app.base VALUES (1, 'a');
INSERT INTO app.child VALUES (2, 'b');
