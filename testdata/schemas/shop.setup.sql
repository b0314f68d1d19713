CREATE ROLE scenario_clerk;
CREATE ROLE scenario_reader;
