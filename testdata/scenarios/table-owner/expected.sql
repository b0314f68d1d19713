ALTER TABLE app.t OWNER TO scenario_clerk;
