CREATE ROLE scenario_editor;
CREATE ROLE scenario_reader;
CREATE ROLE scenario_owner;
