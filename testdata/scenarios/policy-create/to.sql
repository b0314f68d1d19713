-- Policies are created with command, roles and expressions, behind the functions and tables that they read.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, owner_name text, note text);
CREATE TABLE app.member (id integer, owner_name text);
CREATE FUNCTION app.is_mine(name text) RETURNS boolean LANGUAGE sql STABLE AS 'SELECT name = current_user';
ALTER TABLE app.t ENABLE ROW LEVEL SECURITY;
CREATE POLICY everyone ON app.t;
CREATE POLICY read ON app.t FOR SELECT TO scenario_reader, "scenario Odd"
    USING (owner_name = current_user AND (note = 'a)' OR note = '('));
CREATE POLICY write ON app.t AS RESTRICTIVE FOR UPDATE USING (app.is_mine(owner_name)) WITH CHECK (id > 0);
CREATE POLICY "Add ""it""" ON app.t FOR INSERT
    WITH CHECK (EXISTS (SELECT 1 FROM app.member m WHERE m.owner_name = t.owner_name));
CREATE POLICY remove ON app.t FOR DELETE USING ((id = 1) OR (id = 2));
COMMENT ON POLICY read ON app.t IS 'read own';
