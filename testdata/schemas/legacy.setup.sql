CREATE ROLE scenario_clerk;
CREATE ROLE "scenario Odd";
CREATE ROLE scenario_reader;
