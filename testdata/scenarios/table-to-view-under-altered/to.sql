-- What changes by itself, too, is made anew where another kind takes the name of what it stands on.
CREATE SCHEMA app;
CREATE TABLE app.base (id int);
CREATE VIEW app.x AS SELECT id FROM app.base;
CREATE VIEW app.dep AS SELECT id, id + 1 AS j FROM app.x;
CREATE FUNCTION app.f() RETURNS SETOF int LANGUAGE sql BEGIN ATOMIC SELECT id + 1 FROM app.x; END;
CREATE TABLE app.t (a int);
ALTER TABLE app.t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON app.t USING (EXISTS (SELECT FROM app.x WHERE id > 1));
CREATE DOMAIN app.e AS text;
CREATE TYPE app.d AS ENUM ('b', 'c');
CREATE TABLE app.u (id int, e app.e NOT NULL, d app.d NOT NULL);
CREATE FUNCTION app.g(app.e) RETURNS app.d LANGUAGE sql AS $$ SELECT 'b'::app.d $$;
INSERT INTO app.t VALUES (1);
INSERT INTO app.u VALUES (1, 'a', 'b');
