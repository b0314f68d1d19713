CREATE ROLE scenario_owner;
CREATE ROLE scenario_clerk;
