CREATE SCHEMA app;
CREATE TABLE app.t (id integer, n integer);
INSERT INTO app.t VALUES (1, 1);
CREATE VIEW app.v AS SELECT t.id, t.n FROM app.t;
COMMENT ON VIEW app.v IS 'A view';
COMMENT ON COLUMN app.v.n IS 'The number';
