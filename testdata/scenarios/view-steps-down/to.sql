-- A view that read another one reads the table beneath, which is altered as well: in place, or by a change of type.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer NOT NULL, note text);
ALTER TABLE app.t ENABLE ROW LEVEL SECURITY;
CREATE TABLE app.u (id bigint, note text);
INSERT INTO app.t VALUES (1, 'a');
INSERT INTO app.u VALUES (2, 'b');
CREATE VIEW app.outer_t AS SELECT id FROM app.t;
CREATE VIEW app.outer_u AS SELECT id FROM app.u;
CREATE VIEW app.above_u AS SELECT * FROM app.outer_u;
GRANT SELECT ON app.outer_u TO PUBLIC;
COMMENT ON VIEW app.above_u IS 'on top';
