-- Defaults go from one function to another, both of which call what is made anew: they are dropped before, and set behind.
CREATE SCHEMA app;
CREATE FUNCTION app.base() RETURNS varchar LANGUAGE sql AS $$ SELECT 'a' $$;
CREATE FUNCTION app.code2(integer) RETURNS text LANGUAGE sql BEGIN ATOMIC SELECT app.base()::text; END;
CREATE DOMAIN app.d AS text DEFAULT app.code2(1);
CREATE TABLE app.t (id integer PRIMARY KEY, v text DEFAULT app.code2(1), w app.d);
CREATE VIEW app.v AS SELECT id, v FROM app.t;
ALTER VIEW app.v ALTER COLUMN v SET DEFAULT app.code2(2);
