ALTER POLICY p ON app.t
    USING (( SELECT app.is_member() AS is_member));

CREATE POLICY q ON app.t
    FOR INSERT
    WITH CHECK (( SELECT app.is_member() AS is_member));
