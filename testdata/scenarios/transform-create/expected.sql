SET check_function_bodies = off;

CREATE TRANSFORM FOR app.small LANGUAGE plpgsql (FROM SQL WITH FUNCTION prsd_lextype(internal));

CREATE TRANSFORM FOR integer LANGUAGE sql (FROM SQL WITH FUNCTION prsd_lextype(internal), TO SQL WITH FUNCTION int4recv(internal));

CREATE FUNCTION app.twice(i integer)
    RETURNS integer
    LANGUAGE sql
    TRANSFORM FOR TYPE integer
AS $$SELECT 2 * i$$;

COMMENT ON TRANSFORM FOR integer LANGUAGE sql IS 'as it is';
