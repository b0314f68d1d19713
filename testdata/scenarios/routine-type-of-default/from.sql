CREATE SCHEMA app;
CREATE TYPE app.role AS ENUM ('viewer', 'editor');
CREATE TABLE app.note (id integer, team integer);
ALTER TABLE app.note ENABLE ROW LEVEL SECURITY;
CREATE FUNCTION app.may(team integer, wanted app.role DEFAULT 'viewer') RETURNS boolean LANGUAGE sql STABLE AS 'SELECT true';
CREATE POLICY reads ON app.note USING (app.may(team));
CREATE VIEW app.mine AS SELECT id FROM app.note WHERE app.may(team);
INSERT INTO app.note VALUES (1, 2);
