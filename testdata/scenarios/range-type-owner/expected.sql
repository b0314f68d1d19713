ALTER TYPE app.floatrange OWNER TO scenario_clerk;
