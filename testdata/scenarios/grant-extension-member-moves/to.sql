-- What is granted on the members of an extension goes with them to another schema.
CREATE SCHEMA app;
CREATE SCHEMA extensions;
CREATE EXTENSION citext WITH SCHEMA extensions;
CREATE EXTENSION pg_buffercache WITH SCHEMA extensions;
GRANT EXECUTE ON FUNCTION extensions.citext_eq(extensions.citext, extensions.citext) TO scenario_reader;
REVOKE EXECUTE ON FUNCTION extensions.citext_gt(extensions.citext, extensions.citext) FROM PUBLIC;
GRANT SELECT (bufferid, isdirty) ON extensions.pg_buffercache TO scenario_reader;
