SET check_function_bodies = off;

DROP FUNCTION app.tidy(integer);

CREATE PROCEDURE app.tidy(days integer)
    LANGUAGE sql
AS $$DELETE FROM app.log$$;
