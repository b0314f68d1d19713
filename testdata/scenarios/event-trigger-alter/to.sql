-- An event trigger changes its owner and how it fires in place; event, tags and function take a new one.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, a integer, b text);
INSERT INTO app.t VALUES (1, 2, 'x');
CREATE FUNCTION app.watch() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN NULL; END';
CREATE FUNCTION app.watch_better() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN NULL; END';
CREATE EVENT TRIGGER a ON ddl_command_start EXECUTE FUNCTION app.watch();
CREATE EVENT TRIGGER b ON ddl_command_end WHEN TAG IN ('ALTER TABLE', 'CREATE TABLE') EXECUTE FUNCTION app.watch();
CREATE EVENT TRIGGER c ON ddl_command_end EXECUTE FUNCTION app.watch_better();
CREATE EVENT TRIGGER d ON ddl_command_end EXECUTE FUNCTION app.watch();
ALTER EVENT TRIGGER d ENABLE REPLICA;
ALTER EVENT TRIGGER d OWNER TO scenario_superuser;
COMMENT ON EVENT TRIGGER b IS 'stays';
