-- A language that is missing is created before the functions in it.
CREATE SCHEMA app;
CREATE FUNCTION app.call() RETURNS language_handler AS '$libdir/plpgsql', 'plpgsql_call_handler' LANGUAGE c;
CREATE FUNCTION app.inline(internal) RETURNS void AS '$libdir/plpgsql', 'plpgsql_inline_handler' LANGUAGE c;
CREATE FUNCTION app.valid(oid) RETURNS void AS '$libdir/plpgsql', 'plpgsql_validator' LANGUAGE c;
CREATE FUNCTION app.other_call() RETURNS language_handler AS '$libdir/plpgsql', 'plpgsql_call_handler' LANGUAGE c;
CREATE TRUSTED LANGUAGE mine HANDLER app.call INLINE app.inline VALIDATOR app.valid;
COMMENT ON LANGUAGE mine IS 'like PL/pgSQL';
REVOKE ALL ON LANGUAGE mine FROM PUBLIC;
GRANT USAGE ON LANGUAGE mine TO scenario_reader;
CREATE LANGUAGE bare HANDLER app.call;
CREATE FUNCTION app.one() RETURNS integer LANGUAGE mine AS $$ BEGIN RETURN 1; END $$;
