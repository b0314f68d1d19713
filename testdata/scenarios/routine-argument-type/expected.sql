SET check_function_bodies = off;

CREATE FUNCTION app.f(a bigint)
    RETURNS integer
    LANGUAGE sql
AS $$SELECT 1$$;

CREATE OR REPLACE VIEW app.v AS
SELECT app.f((1)::bigint) AS x;

DROP FUNCTION app.f(integer);
