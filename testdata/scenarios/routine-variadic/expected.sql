SET check_function_bodies = off;

CREATE OR REPLACE FUNCTION app.total(VARIADIC numbers integer[])
    RETURNS bigint
    LANGUAGE sql
AS $$SELECT sum(n) FROM unnest(numbers) n$$;
