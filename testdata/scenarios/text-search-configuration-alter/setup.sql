CREATE ROLE scenario_owner;
