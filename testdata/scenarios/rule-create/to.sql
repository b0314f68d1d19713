-- Rules are created on tables and views, with conditions, several actions, and the state in which they fire.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text);
CREATE TABLE app.log (id integer, name text);
CREATE VIEW app.v AS SELECT id, name FROM app.t;
CREATE RULE copy AS ON INSERT TO app.t WHERE NEW.id > 10 DO ALSO INSERT INTO app.log VALUES (NEW.id, 'a;b');
CREATE RULE two AS ON DELETE TO app.t DO ALSO (DELETE FROM app.log WHERE id = OLD.id; NOTIFY gone);
ALTER TABLE app.t ENABLE REPLICA RULE two;
CREATE RULE "Write ""it""" AS ON UPDATE TO app.v DO INSTEAD UPDATE app.t SET name = NEW.name WHERE id = OLD.id;
CREATE RULE nothing AS ON DELETE TO app.v DO INSTEAD NOTHING;
COMMENT ON RULE nothing ON app.v IS 'hands off';
