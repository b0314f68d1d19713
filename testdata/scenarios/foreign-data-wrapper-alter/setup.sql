CREATE ROLE scenario_reader;
CREATE ROLE scenario_superuser SUPERUSER;
