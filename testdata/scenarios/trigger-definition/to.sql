-- A trigger fires on other events and calls another function; its comment stays and so does that it is disabled.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text);
CREATE FUNCTION app.new_touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER touch BEFORE UPDATE OF name ON app.t FOR EACH ROW WHEN (OLD.id > 0) EXECUTE FUNCTION app.new_touch('x');
COMMENT ON TRIGGER touch ON app.t IS 'kept';
ALTER TABLE app.t DISABLE TRIGGER touch;
