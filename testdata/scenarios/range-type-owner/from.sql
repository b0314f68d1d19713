CREATE SCHEMA app;
CREATE TYPE app.floatrange AS RANGE (subtype = float8);
ALTER TYPE app.floatrange OWNER TO scenario_owner;
