-- A trigger is dropped before its function.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text);
CREATE FUNCTION app.kept() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER kept BEFORE INSERT ON app.t FOR EACH ROW EXECUTE FUNCTION app.kept();
