SET check_function_bodies = off;

CREATE FUNCTION app.inline(internal)
    RETURNS void
    LANGUAGE c
    STRICT COST 100
AS '$libdir/plpgsql', 'plpgsql_inline_handler';
