ALTER TABLE app.a ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.a FORCE ROW LEVEL SECURITY;

-- access-widened: table app.b: policies no longer hold for its owner
ALTER TABLE app.b NO FORCE ROW LEVEL SECURITY;
