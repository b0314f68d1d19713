ALTER FUNCTION app.old_touch() RENAME TO new_touch;

DROP TRIGGER touch ON app.t;

CREATE TRIGGER touch
    BEFORE UPDATE OF name ON app.t
    FOR EACH ROW WHEN ((old.id > 0))
    EXECUTE FUNCTION app.new_touch('x');

ALTER TABLE app.t DISABLE TRIGGER touch;
COMMENT ON TRIGGER touch ON app.t IS 'kept';
