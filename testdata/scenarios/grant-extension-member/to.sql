-- What users grant on the members of an extension deviates from what the extension's script has left them.
CREATE SCHEMA app;
GRANT USAGE ON SCHEMA app TO PUBLIC;
CREATE EXTENSION citext WITH SCHEMA app;
CREATE EXTENSION dblink WITH SCHEMA app;
CREATE EXTENSION lo WITH SCHEMA app;
CREATE EXTENSION pg_buffercache WITH SCHEMA app;
REVOKE EXECUTE ON FUNCTION app.citext_eq(app.citext, app.citext) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.citext_eq(app.citext, app.citext) TO scenario_reader;
GRANT EXECUTE ON FUNCTION app.dblink_connect_u(text) TO scenario_clerk WITH GRANT OPTION;
SET ROLE scenario_clerk;
GRANT EXECUTE ON FUNCTION app.dblink_connect_u(text) TO scenario_writer;
RESET ROLE;
REVOKE USAGE ON TYPE app.dblink_pkey_results FROM PUBLIC;
REVOKE USAGE ON DOMAIN app.lo FROM PUBLIC;
REVOKE SELECT ON app.pg_buffercache FROM pg_monitor;
GRANT SELECT (bufferid, isdirty) ON app.pg_buffercache TO scenario_writer;
