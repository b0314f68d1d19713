SET check_function_bodies = off;

DROP VIEW app.v;

DROP FUNCTION app.f(integer, text);

CREATE FUNCTION app.f(a integer, b text)
    RETURNS text
    LANGUAGE sql
AS $$SELECT b$$;

COMMENT ON FUNCTION app.f(integer, text) IS 'kept';

CREATE VIEW app.v AS
SELECT app.f(1, 'q'::text) AS x;

COMMENT ON VIEW app.v IS 'kept too';
