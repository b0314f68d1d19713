CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text);
CREATE VIEW app.v AS SELECT id FROM app.t;
CREATE VIEW app.w AS SELECT id FROM app.v;
INSERT INTO app.t VALUES (1, 'a');
