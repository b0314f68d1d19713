SET check_function_bodies = off;

CREATE OR REPLACE FUNCTION app.touch()
    RETURNS trigger
    LANGUAGE plpgsql
AS $$BEGIN NEW.changed := now(); RETURN NEW; END$$;
