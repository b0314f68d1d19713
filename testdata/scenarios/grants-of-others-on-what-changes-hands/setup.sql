CREATE ROLE scenario_owner;
CREATE ROLE scenario_clerk;
CREATE ROLE scenario_reader;
CREATE ROLE scenario_writer;
