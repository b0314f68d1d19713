-- Another query makes another materialized view, with its indexes, options, comments, grants and the view that reads it.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text);
CREATE MATERIALIZED VIEW app.m WITH (fillfactor=80) AS SELECT id, upper(name) AS name FROM app.t;
CREATE UNIQUE INDEX m_id ON app.m (id);
COMMENT ON MATERIALIZED VIEW app.m IS 'kept';
COMMENT ON COLUMN app.m.id IS 'kept';
COMMENT ON INDEX app.m_id IS 'kept';
GRANT SELECT ON app.m TO scenario_reader;
CREATE VIEW app.v AS SELECT id FROM app.m;
GRANT SELECT ON app.v TO scenario_reader;
