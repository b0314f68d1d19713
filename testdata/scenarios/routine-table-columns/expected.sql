SET check_function_bodies = off;

DROP FUNCTION app."both"();

DROP FUNCTION app.pairs();

CREATE FUNCTION app."both"(OUT a integer, OUT c text)
    LANGUAGE sql
AS $$ SELECT 1, 'x' $$;

CREATE FUNCTION app.pairs()
    RETURNS TABLE (a integer, b text, c boolean)
    LANGUAGE sql
AS $$ SELECT 1, 'x', true $$;

CREATE OR REPLACE FUNCTION app.single(OUT answer integer)
    LANGUAGE sql
AS $$SELECT 1$$;
