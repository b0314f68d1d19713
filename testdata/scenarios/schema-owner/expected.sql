ALTER SCHEMA app OWNER TO scenario_clerk;
