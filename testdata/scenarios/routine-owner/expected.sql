SET check_function_bodies = off;

ALTER FUNCTION app.f() OWNER TO scenario_clerk;

CREATE FUNCTION app.g(a text)
    RETURNS integer
    LANGUAGE sql
    SECURITY DEFINER
AS $$SELECT 1$$;

ALTER FUNCTION app.g(text) OWNER TO scenario_owner;
