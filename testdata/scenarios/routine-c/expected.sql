SET check_function_bodies = off;

CREATE OR REPLACE FUNCTION app.call()
    RETURNS language_handler
    LANGUAGE c
AS 'plpgsql', 'plpgsql_call_handler';

CREATE FUNCTION app.inline(internal)
    RETURNS void
    LANGUAGE c
    STRICT COST 100
AS '$libdir/plpgsql', 'plpgsql_inline_handler';

CREATE OR REPLACE FUNCTION app.root(double precision)
    RETURNS double precision
    LANGUAGE internal
    IMMUTABLE STRICT COST 4
AS 'dcbrt';
