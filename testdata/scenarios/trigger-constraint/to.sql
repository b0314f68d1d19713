-- A constraint trigger becomes deferrable and names the other table.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY);
CREATE TABLE app.other (id integer PRIMARY KEY);
CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE CONSTRAINT TRIGGER late AFTER INSERT OR DELETE ON app.t FROM app.other DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION app.touch();
COMMENT ON TRIGGER late ON app.t IS 'kept';
