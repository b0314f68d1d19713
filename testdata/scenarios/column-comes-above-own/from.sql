CREATE SCHEMA app;
CREATE TABLE app.base (kind text);
CREATE TABLE app.child (id integer) INHERITS (app.base);
INSERT INTO app.child VALUES ('a', 1);
