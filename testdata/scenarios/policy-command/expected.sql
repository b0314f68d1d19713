DROP POLICY a ON app.t;
DROP POLICY b ON app.t;

CREATE POLICY a ON app.t
    FOR DELETE
    USING (id > 0);

CREATE POLICY b ON app.t
    AS RESTRICTIVE
    USING (id > 0);

COMMENT ON POLICY b ON app.t IS 'kept';
