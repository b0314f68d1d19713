-- An enum changes hands; a new one is given to its owner.
CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('sad', 'happy');
ALTER TYPE app.mood OWNER TO scenario_clerk;
CREATE TYPE app.size AS ENUM ('S', 'M');
ALTER TYPE app.size OWNER TO scenario_owner;
