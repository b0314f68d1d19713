ALTER SEQUENCE app.free OWNER TO scenario_clerk;

ALTER TABLE app.invoice OWNER TO scenario_clerk;
