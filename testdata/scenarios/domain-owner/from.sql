CREATE SCHEMA app;
CREATE DOMAIN app.code AS text;
ALTER DOMAIN app.code OWNER TO scenario_owner;
