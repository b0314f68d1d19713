SET check_function_bodies = off;

CREATE OR REPLACE FUNCTION app.f(a integer)
    RETURNS integer
    LANGUAGE plpgsql
AS $$BEGIN RETURN a; END$$;
