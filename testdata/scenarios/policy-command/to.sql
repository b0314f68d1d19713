-- Another command, or restrictive instead of permissive, needs a new policy.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY);
CREATE POLICY a ON app.t FOR DELETE USING (id > 0);
CREATE POLICY b ON app.t AS RESTRICTIVE USING (id > 0);
COMMENT ON POLICY b ON app.t IS 'kept';
