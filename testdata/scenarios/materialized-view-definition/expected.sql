DROP VIEW app.v;

DROP MATERIALIZED VIEW app.m;

CREATE MATERIALIZED VIEW app.m WITH (fillfactor=80) AS
SELECT t.id,
    upper(t.name) AS name
   FROM app.t;

CREATE VIEW app.v AS
SELECT m.id
   FROM app.m;

GRANT SELECT ON TABLE app.v TO scenario_reader;

CREATE UNIQUE INDEX m_id ON app.m (id);
COMMENT ON COLUMN app.m.id IS 'kept';
COMMENT ON INDEX app.m_id IS 'kept';
COMMENT ON MATERIALIZED VIEW app.m IS 'kept';
GRANT SELECT ON TABLE app.m TO scenario_reader;
