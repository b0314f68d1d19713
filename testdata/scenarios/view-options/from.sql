CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY);
CREATE VIEW app.a AS SELECT id FROM app.t;
CREATE VIEW app.b WITH (security_barrier=true) AS SELECT id FROM app.t WITH LOCAL CHECK OPTION;
CREATE VIEW app.c WITH (security_barrier=true) AS SELECT id FROM app.t;
INSERT INTO app.t VALUES (1);
