CREATE SCHEMA app;
CREATE TABLE app.t (id integer);
INSERT INTO app.t VALUES (1);
