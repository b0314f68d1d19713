ALTER POLICY gains ON app.t;
ALTER POLICY moves ON app.t;
ALTER POLICY pair ON app.t;
