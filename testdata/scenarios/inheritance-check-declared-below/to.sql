-- A check that parents and children declare alike is dropped from above.
CREATE SCHEMA app;
CREATE TABLE app.p (a integer, b text);
CREATE TABLE app.c (x integer) INHERITS (app.p);
CREATE TABLE app.d (y integer) INHERITS (app.c);
INSERT INTO app.c VALUES (1, 'x', 2);
INSERT INTO app.d VALUES (1, 'x', 2, 3);
