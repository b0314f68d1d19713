CREATE MATERIALIZED VIEW app.m WITH (fillfactor=70, toast.autovacuum_enabled=false) AS
SELECT t.id,
    t.name
   FROM app.t;

ALTER MATERIALIZED VIEW app.m OWNER TO scenario_owner;

CREATE MATERIALIZED VIEW app.a_later AS
SELECT m.id
   FROM app.m
WITH NO DATA;

CREATE UNIQUE INDEX m_id ON app.m (id);
COMMENT ON MATERIALIZED VIEW app.m IS 'stored';
