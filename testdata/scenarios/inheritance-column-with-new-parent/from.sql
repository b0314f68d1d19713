CREATE SCHEMA app;
CREATE TABLE app.base (id integer);
CREATE TABLE app.child (id integer, extra text);
INSERT INTO app.base VALUES (1);
INSERT INTO app.child VALUES (2, 'x');
