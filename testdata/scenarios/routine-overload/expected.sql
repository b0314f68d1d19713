SET check_function_bodies = off;

DROP FUNCTION app.show(text);

CREATE FUNCTION app.show(a app.pair[])
    RETURNS text
    LANGUAGE sql
AS $$SELECT 'ps'$$;

CREATE FUNCTION app.show(a "char", b timestamp with time zone, c character varying)
    RETURNS text
    LANGUAGE sql
AS $$SELECT 'c'$$;

CREATE OR REPLACE FUNCTION app.show(a integer)
    RETURNS text
    LANGUAGE sql
AS $$SELECT 'int'$$;
