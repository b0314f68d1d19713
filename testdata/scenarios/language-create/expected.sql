SET check_function_bodies = off;

CREATE LANGUAGE bare HANDLER app.call;

CREATE TRUSTED LANGUAGE mine HANDLER app.call INLINE app.inline VALIDATOR app.valid;
COMMENT ON LANGUAGE mine IS 'like PL/pgSQL';
REVOKE USAGE ON LANGUAGE mine FROM PUBLIC;
GRANT USAGE ON LANGUAGE mine TO scenario_reader;

CREATE FUNCTION app.one()
    RETURNS integer
    LANGUAGE mine
AS $$ BEGIN RETURN 1; END $$;
