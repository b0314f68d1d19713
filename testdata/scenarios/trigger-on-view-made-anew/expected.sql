DROP VIEW app.v;

CREATE VIEW app.v AS
SELECT t.name,
    t.id
   FROM app.t;

CREATE RULE off AS
    ON DELETE TO app.v DO INSTEAD NOTHING;

CREATE TRIGGER write
    INSTEAD OF INSERT ON app.v
    FOR EACH ROW
    EXECUTE FUNCTION app.write();

COMMENT ON TRIGGER write ON app.v IS 'kept';
