SET check_function_bodies = off;

DROP TRIGGER touch ON app.t;

DROP FUNCTION app.old_touch();

CREATE FUNCTION app.new_touch()
    RETURNS trigger
    LANGUAGE plpgsql
AS $$BEGIN RETURN NEW; END$$;

CREATE TRIGGER touch
    BEFORE UPDATE OF name ON app.t
    FOR EACH ROW WHEN ((old.id > 0))
    EXECUTE FUNCTION app.new_touch('x');

ALTER TABLE app.t DISABLE TRIGGER touch;
COMMENT ON TRIGGER touch ON app.t IS 'kept';
