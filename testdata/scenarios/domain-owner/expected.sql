ALTER DOMAIN app.code OWNER TO scenario_clerk;
