SET check_function_bodies = off;

DROP FUNCTION app.days(datemultirange);

DROP FUNCTION app.length(app.spans);

CREATE FUNCTION app.days(daterange)
    RETURNS integer
    LANGUAGE sql
AS $$SELECT 1$$;

CREATE FUNCTION app.length(app.spans[])
    RETURNS integer
    LANGUAGE sql
AS $$SELECT 2$$;
