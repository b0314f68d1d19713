CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('sad', 'happy');
ALTER TYPE app.mood OWNER TO scenario_owner;
