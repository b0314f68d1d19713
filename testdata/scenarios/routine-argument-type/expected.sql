SET check_function_bodies = off;

CREATE FUNCTION app.f(a bigint)
    RETURNS integer
    LANGUAGE sql
AS $$SELECT 1$$;

DROP FUNCTION app.f(int4);
