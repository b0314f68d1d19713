-- Row level security is switched on and off, for owners too.
CREATE SCHEMA app;
CREATE TABLE app.a (id bigint PRIMARY KEY);
ALTER TABLE app.a ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.a FORCE ROW LEVEL SECURITY;
CREATE TABLE app.b (id bigint PRIMARY KEY);
ALTER TABLE app.b ENABLE ROW LEVEL SECURITY;
