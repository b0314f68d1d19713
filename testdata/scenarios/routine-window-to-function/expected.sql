SET check_function_bodies = off;

DROP FUNCTION app.place();

CREATE FUNCTION app.place()
    RETURNS bigint
    LANGUAGE sql
AS $$SELECT 1::bigint$$;
