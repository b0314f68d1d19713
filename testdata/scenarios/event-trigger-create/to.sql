-- An event trigger that is missing is created last, when its function is there.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, a integer, b text);
INSERT INTO app.t VALUES (1, 2, 'x');
CREATE FUNCTION app.watch() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN NULL; END';
CREATE EVENT TRIGGER watch_all ON ddl_command_end EXECUTE FUNCTION app.watch();
CREATE EVENT TRIGGER "Watch tables" ON sql_drop WHEN TAG IN ('DROP TABLE', 'DROP VIEW') EXECUTE FUNCTION app.watch();
ALTER EVENT TRIGGER "Watch tables" DISABLE;
COMMENT ON EVENT TRIGGER watch_all IS 'who changes what';
