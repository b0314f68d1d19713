-- Policies are dropped before the function and the column that they read.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY);
ALTER TABLE app.t ENABLE ROW LEVEL SECURITY;
CREATE POLICY kept ON app.t USING (id > 0);
