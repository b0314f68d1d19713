REVOKE EXECUTE ON FUNCTION app.citext_ne(app.citext, app.citext) FROM scenario_reader;

REVOKE EXECUTE ON FUNCTION app.dblink_connect_u(text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION app.dblink_disconnect() TO PUBLIC;

GRANT EXECUTE ON FUNCTION app.pg_buffercache_pages() TO pg_monitor;

REVOKE SELECT ON TABLE app.pg_buffercache FROM scenario_reader;

REVOKE USAGE ON TYPE app.dblink_pkey_results FROM PUBLIC;

REVOKE USAGE ON DOMAIN app.lo FROM PUBLIC;

REVOKE EXECUTE ON FUNCTION app.citext_eq(app.citext, app.citext) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.citext_eq(app.citext, app.citext) TO scenario_reader;

GRANT EXECUTE ON FUNCTION app.dblink_connect_u(text) TO scenario_clerk WITH GRANT OPTION;
SET ROLE scenario_clerk;
GRANT EXECUTE ON FUNCTION app.dblink_connect_u(text) TO scenario_writer;
RESET ROLE;

REVOKE SELECT ON TABLE app.pg_buffercache FROM pg_monitor;
GRANT SELECT (bufferid, isdirty) ON TABLE app.pg_buffercache TO scenario_writer;
