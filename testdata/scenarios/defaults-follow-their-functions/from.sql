CREATE SCHEMA app;
CREATE FUNCTION app.base() RETURNS text LANGUAGE sql AS $$ SELECT 'a' $$;
CREATE FUNCTION app.code() RETURNS text LANGUAGE sql BEGIN ATOMIC SELECT app.base(); END;
CREATE DOMAIN app.d AS text DEFAULT app.code();
CREATE TABLE app.t (id integer PRIMARY KEY, v text DEFAULT app.code(), w app.d);
CREATE VIEW app.v AS SELECT id, v FROM app.t;
ALTER VIEW app.v ALTER COLUMN v SET DEFAULT app.code();
INSERT INTO app.t VALUES (1, 'Q', 'R');
