-- A trigger's function gets a new body while the trigger stays.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, changed timestamp with time zone);
CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.changed := now(); RETURN NEW; END';
CREATE TRIGGER a BEFORE INSERT ON app.t FOR EACH ROW EXECUTE FUNCTION app.touch();
