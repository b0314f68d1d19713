CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text);
CREATE VIEW app.v AS SELECT id, name FROM app.t;
COMMENT ON VIEW app.v IS 'kept';
CREATE VIEW app.w AS SELECT id FROM app.v;
INSERT INTO app.t VALUES (1, 'a');
