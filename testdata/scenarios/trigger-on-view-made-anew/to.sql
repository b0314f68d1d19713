-- The INSTEAD OF trigger and the rule of a view come back when the view is made anew.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text);
CREATE VIEW app.v AS SELECT name, id FROM app.t;
CREATE FUNCTION app.write() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER write INSTEAD OF INSERT ON app.v FOR EACH ROW EXECUTE FUNCTION app.write();
COMMENT ON TRIGGER write ON app.v IS 'kept';
CREATE RULE off AS ON DELETE TO app.v DO INSTEAD NOTHING;
