SET check_function_bodies = off;

CREATE FUNCTION app.g(a text)
    RETURNS integer
    LANGUAGE sql
    SECURITY DEFINER
AS $$SELECT 1$$;

ALTER FUNCTION app.g(text) OWNER TO scenario_owner;
