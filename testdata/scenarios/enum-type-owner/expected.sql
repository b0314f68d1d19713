ALTER TYPE app.mood OWNER TO scenario_clerk;

CREATE TYPE app.size AS ENUM ('S', 'M');
ALTER TYPE app.size OWNER TO scenario_owner;
