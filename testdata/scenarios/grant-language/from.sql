CREATE EXTENSION file_fdw;
GRANT USAGE ON LANGUAGE sql TO scenario_reader;
