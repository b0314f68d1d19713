CREATE SCHEMA app;
CREATE TABLE app.base (id integer);
CREATE TABLE app.k1 (tag text DEFAULT 'a') INHERITS (app.base);
CREATE TABLE app.k2 (tag varchar(20)) INHERITS (app.base);
INSERT INTO app.k1 VALUES (1, 't');
INSERT INTO app.k2 VALUES (1, 't');
