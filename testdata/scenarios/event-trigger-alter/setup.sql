CREATE ROLE scenario_superuser SUPERUSER;
