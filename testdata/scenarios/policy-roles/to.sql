-- Roles are changed in place, to PUBLIC and from it.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY);
CREATE POLICY a ON app.t TO scenario_clerk, scenario_reader USING (true);
CREATE POLICY b ON app.t TO scenario_clerk USING (true);
CREATE POLICY c ON app.t USING (true);
