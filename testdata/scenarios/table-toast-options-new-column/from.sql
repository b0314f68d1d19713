CREATE SCHEMA app;
CREATE TABLE app.t (id integer);
CREATE TABLE app.retyped (id integer, note integer DEFAULT 1);
INSERT INTO app.t VALUES (1);
INSERT INTO app.retyped VALUES (1, 2);
