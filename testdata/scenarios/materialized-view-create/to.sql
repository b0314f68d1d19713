-- Materialized views are created with options, index, owner and comment, filled or not.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text);
GRANT USAGE ON SCHEMA app TO scenario_owner;
GRANT SELECT ON app.t TO scenario_owner;
CREATE MATERIALIZED VIEW app.m WITH (fillfactor=70, toast.autovacuum_enabled=false) AS SELECT id, name FROM app.t;
CREATE UNIQUE INDEX m_id ON app.m (id);
COMMENT ON MATERIALIZED VIEW app.m IS 'stored';
ALTER MATERIALIZED VIEW app.m OWNER TO scenario_owner;
CREATE MATERIALIZED VIEW app.a_later AS SELECT id FROM app.m WITH NO DATA;
