CREATE SCHEMA app;
CREATE FUNCTION app.call() RETURNS language_handler AS '$libdir/plpgsql', 'plpgsql_call_handler' LANGUAGE c;
CREATE FUNCTION app.inline(internal) RETURNS void AS '$libdir/plpgsql', 'plpgsql_inline_handler' LANGUAGE c;
CREATE FUNCTION app.valid(oid) RETURNS void AS '$libdir/plpgsql', 'plpgsql_validator' LANGUAGE c;
CREATE FUNCTION app.other_call() RETURNS language_handler AS '$libdir/plpgsql', 'plpgsql_call_handler' LANGUAGE c;
CREATE LANGUAGE mine HANDLER app.call INLINE app.inline;
CREATE TRUSTED LANGUAGE yours HANDLER app.call VALIDATOR app.valid;
CREATE FUNCTION app.one() RETURNS integer LANGUAGE mine AS $$ BEGIN RETURN 1; END $$;
