CREATE ROLE scenario_reader;
