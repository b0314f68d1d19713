CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY);
CREATE POLICY a ON app.t TO scenario_reader USING (true);
CREATE POLICY b ON app.t USING (true);
CREATE POLICY c ON app.t TO scenario_reader USING (true);
