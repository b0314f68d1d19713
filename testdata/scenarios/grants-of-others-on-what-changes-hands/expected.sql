ALTER SCHEMA app OWNER TO scenario_owner;
GRANT USAGE ON SCHEMA app TO scenario_clerk;

ALTER TABLE app.t OWNER TO scenario_owner;
GRANT SELECT ON TABLE app.t TO scenario_clerk WITH GRANT OPTION;
SET ROLE scenario_clerk;
GRANT SELECT ON TABLE app.t TO scenario_reader;
RESET ROLE;
SET ROLE scenario_clerk;
GRANT SELECT (v) ON TABLE app.t TO scenario_writer;
RESET ROLE;
