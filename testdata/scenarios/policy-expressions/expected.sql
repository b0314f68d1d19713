ALTER POLICY gains ON app.t
    WITH CHECK (id > 0);

ALTER POLICY moves ON app.t
    USING (b = 'y'::text);

ALTER POLICY pair ON app.t
    WITH CHECK (b = 'y'::text);
