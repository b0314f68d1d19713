-- A restrictive policy becomes a permissive one, which is warned of, and one the other way round.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, a integer);
ALTER TABLE app.t ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON app.t AS PERMISSIVE USING (a > 0);
CREATE POLICY others ON app.t AS RESTRICTIVE USING (a > 1);
