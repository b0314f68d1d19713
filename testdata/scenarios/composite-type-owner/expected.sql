ALTER TYPE app.address OWNER TO scenario_clerk;
