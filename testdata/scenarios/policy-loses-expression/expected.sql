DROP POLICY a ON app.t;
DROP POLICY b ON app.t;

CREATE POLICY a ON app.t
    FOR UPDATE
    USING (true);

CREATE POLICY b ON app.t
    WITH CHECK (id > 0);

COMMENT ON POLICY a ON app.t IS 'kept';
