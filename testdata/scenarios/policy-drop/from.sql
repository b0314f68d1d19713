CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, old text);
CREATE FUNCTION app.allowed() RETURNS boolean LANGUAGE sql AS 'SELECT true';
ALTER TABLE app.t ENABLE ROW LEVEL SECURITY;
CREATE POLICY a ON app.t USING (app.allowed());
CREATE POLICY b ON app.t USING (old = 'x');
CREATE POLICY kept ON app.t USING (id > 0);
INSERT INTO app.t VALUES (1, 'x');
