-- New objects are born with their comments; comments come back with what is replaced.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer, n integer);
INSERT INTO app.t VALUES (1, 1);
CREATE VIEW app.v AS SELECT t.n FROM app.t;
COMMENT ON VIEW app.v IS 'A view';
COMMENT ON COLUMN app.v.n IS 'The number';
CREATE SCHEMA more;
COMMENT ON SCHEMA more IS 'New';
CREATE TABLE more.t (id integer CONSTRAINT t_pkey PRIMARY KEY);
COMMENT ON TABLE more.t IS 'New';
COMMENT ON COLUMN more.t.id IS 'New';
COMMENT ON CONSTRAINT t_pkey ON more.t IS 'New';
