-- What the default privileges give the members of a new extension is neither granted again nor left where it is not wanted.
CREATE SCHEMA app;
ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA app GRANT EXECUTE ON FUNCTIONS TO scenario_reader;
CREATE EXTENSION lo WITH SCHEMA app;
CREATE EXTENSION pg_buffercache WITH SCHEMA app;
REVOKE EXECUTE ON FUNCTION app.lo_oid(app.lo) FROM scenario_reader;
GRANT EXECUTE ON FUNCTION app.lo_manage() TO scenario_writer;
GRANT SELECT ON app.pg_buffercache TO scenario_reader;
GRANT SELECT (bufferid, isdirty) ON app.pg_buffercache TO scenario_writer;
REVOKE SELECT ON app.pg_buffercache FROM pg_monitor;
