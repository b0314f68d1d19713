CREATE SCHEMA app;
CREATE TABLE app.t (a integer, b integer, c integer);
GRANT SELECT, UPDATE ON app.t TO scenario_reader, scenario_writer;
GRANT SELECT (a, b), UPDATE (a) ON app.t TO scenario_reader;
GRANT SELECT (a), INSERT (b) ON app.t TO scenario_writer;
