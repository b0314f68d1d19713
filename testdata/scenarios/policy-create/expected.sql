SET check_function_bodies = off;

ALTER TABLE app.t ENABLE ROW LEVEL SECURITY;

CREATE POLICY "Add ""it""" ON app.t
    FOR INSERT
    WITH CHECK (EXISTS ( SELECT 1
   FROM app.member m
  WHERE (m.owner_name = t.owner_name)));

CREATE POLICY everyone ON app.t;

CREATE POLICY read ON app.t
    FOR SELECT
    TO "scenario Odd", scenario_reader
    USING ((owner_name = CURRENT_USER) AND ((note = 'a)'::text) OR (note = '('::text)));

CREATE POLICY remove ON app.t
    FOR DELETE
    USING ((id = 1) OR (id = 2));

COMMENT ON POLICY read ON app.t IS 'read own';

CREATE FUNCTION app.is_mine(name text)
    RETURNS boolean
    LANGUAGE sql
    STABLE
AS $$SELECT name = current_user$$;

CREATE POLICY write ON app.t
    AS RESTRICTIVE
    FOR UPDATE
    USING (app.is_mine(owner_name))
    WITH CHECK (id > 0);
