DROP VIEW app.w;

DROP VIEW app.v;

CREATE VIEW app.v AS
SELECT t.id
   FROM app.t;

COMMENT ON COLUMN app.v.id IS 'kept';
COMMENT ON VIEW app.v IS 'kept';
GRANT SELECT ON TABLE app.v TO scenario_reader;

CREATE VIEW app.w AS
SELECT v.id
   FROM app.v;

COMMENT ON VIEW app.w IS 'kept';
GRANT SELECT (id) ON TABLE app.w TO scenario_reader;
