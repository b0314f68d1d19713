CREATE SCHEMA app;
CREATE TYPE app.address AS (street text, number integer);
ALTER TYPE app.address OWNER TO scenario_owner;
