SET check_function_bodies = off;

CREATE OR REPLACE FUNCTION app.f(a integer)
    RETURNS integer
    LANGUAGE sql
    TRANSFORM FOR TYPE integer
AS $$SELECT a$$;
