SET check_function_bodies = off;

CREATE OR REPLACE FUNCTION app.greet(name text)
    RETURNS text
    LANGUAGE sql
    STABLE
AS $$SELECT 'good day ' || name$$;
