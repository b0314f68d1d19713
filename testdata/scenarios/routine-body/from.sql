CREATE SCHEMA app;
CREATE FUNCTION app.greet(name text) RETURNS text LANGUAGE sql STABLE AS 'SELECT ''hello '' || name';
COMMENT ON FUNCTION app.greet(text) IS 'politeness';
REVOKE EXECUTE ON FUNCTION app.greet(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.greet(text) TO scenario_reader;
CREATE VIEW app.v AS SELECT app.greet('you') AS greeting;
