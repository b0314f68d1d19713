ALTER EXTENSION citext SET SCHEMA extensions;

ALTER EXTENSION pg_buffercache SET SCHEMA extensions;

GRANT EXECUTE ON FUNCTION extensions.citext_lt(extensions.citext, extensions.citext) TO PUBLIC;

REVOKE EXECUTE ON FUNCTION extensions.citext_ne(extensions.citext, extensions.citext) FROM scenario_reader;

REVOKE EXECUTE ON FUNCTION extensions.citext_gt(extensions.citext, extensions.citext) FROM PUBLIC;

GRANT SELECT (isdirty) ON TABLE extensions.pg_buffercache TO scenario_reader;
