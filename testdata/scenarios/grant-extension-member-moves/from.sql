CREATE SCHEMA app;
CREATE SCHEMA extensions;
CREATE EXTENSION citext WITH SCHEMA app;
CREATE EXTENSION pg_buffercache WITH SCHEMA app;
GRANT EXECUTE ON FUNCTION app.citext_eq(app.citext, app.citext) TO scenario_reader;
GRANT EXECUTE ON FUNCTION app.citext_ne(app.citext, app.citext) TO scenario_reader;
REVOKE EXECUTE ON FUNCTION app.citext_lt(app.citext, app.citext) FROM PUBLIC;
GRANT SELECT (bufferid) ON app.pg_buffercache TO scenario_reader;
