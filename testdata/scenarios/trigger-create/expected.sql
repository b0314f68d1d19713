SET check_function_bodies = off;

CREATE FUNCTION app.touch()
    RETURNS trigger
    LANGUAGE plpgsql
AS $$BEGIN RETURN NEW; END$$;

CREATE TRIGGER "Off ""x"""
    AFTER DELETE ON app.t
    FOR EACH ROW
    EXECUTE FUNCTION app.touch();

ALTER TABLE app.t DISABLE TRIGGER "Off ""x""";

CREATE TRIGGER emptied
    BEFORE TRUNCATE ON app.t
    FOR EACH STATEMENT
    EXECUTE FUNCTION app.touch();

CREATE CONSTRAINT TRIGGER late
    AFTER INSERT ON app.t
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW
    EXECUTE FUNCTION app.touch();

CREATE TRIGGER plain
    BEFORE INSERT OR UPDATE OF name, "Odd c" ON app.t
    FOR EACH ROW WHEN ((new.name IS DISTINCT FROM 'x'::text))
    EXECUTE FUNCTION app.touch('a', 'b''c', '1');

CREATE TRIGGER tables
    AFTER UPDATE ON app.t
    REFERENCING OLD TABLE AS before NEW TABLE AS "After"
    FOR EACH STATEMENT
    EXECUTE FUNCTION app.touch();

COMMENT ON TRIGGER plain ON app.t IS 'plain';

CREATE VIEW app.v AS
SELECT t.id,
    t.name
   FROM app.t;

CREATE TRIGGER instead
    INSTEAD OF INSERT ON app.v
    FOR EACH ROW
    EXECUTE FUNCTION app.touch();
