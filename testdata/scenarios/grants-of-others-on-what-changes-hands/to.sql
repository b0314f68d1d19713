-- A role hands on what it was granted: after it can use the schema and has the option, and it takes that back before it loses them.
CREATE SCHEMA app AUTHORIZATION scenario_owner;
CREATE TABLE app.t (id integer PRIMARY KEY, v text);
ALTER TABLE app.t OWNER TO scenario_owner;
GRANT USAGE ON SCHEMA app TO scenario_clerk;
GRANT SELECT ON app.t TO scenario_clerk WITH GRANT OPTION;
SET ROLE scenario_clerk;
GRANT SELECT ON app.t TO scenario_reader;
GRANT SELECT (v) ON app.t TO scenario_writer;
RESET ROLE;
