CREATE EXTENSION IF NOT EXISTS lo WITH SCHEMA app;

CREATE EXTENSION IF NOT EXISTS pg_buffercache WITH SCHEMA app;

GRANT EXECUTE ON FUNCTION app.lo_manage() TO scenario_writer;

REVOKE EXECUTE ON FUNCTION app.lo_oid(app.lo) FROM scenario_reader;

REVOKE SELECT ON TABLE app.pg_buffercache FROM pg_monitor;
GRANT SELECT ON TABLE app.pg_buffercache TO scenario_reader;
GRANT SELECT (bufferid, isdirty) ON TABLE app.pg_buffercache TO scenario_writer;
