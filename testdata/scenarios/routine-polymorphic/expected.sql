SET check_function_bodies = off;

DROP FUNCTION app.either(anyelement, anyarray);

CREATE FUNCTION app.compatible(a anycompatible, b anycompatiblearray)
    RETURNS anycompatible
    LANGUAGE sql
AS $$SELECT a$$;

CREATE FUNCTION app.either(a anyelement, b anyarray DEFAULT '{}'::text[])
    RETURNS anyelement
    LANGUAGE sql
AS $$SELECT a$$;
