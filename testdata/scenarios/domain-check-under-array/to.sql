-- A check of a domain within arrays is made anew with the function it calls: the domain is, for ALTER DOMAIN refuses it.
CREATE SCHEMA app;
CREATE FUNCTION app.ok(text, boolean DEFAULT true) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ select true $$;
CREATE FUNCTION app.gen() RETURNS text LANGUAGE sql AS $$ select 'y' $$;
CREATE DOMAIN app.code AS text DEFAULT app.gen() CHECK (app.ok(VALUE));
CREATE TABLE app.t (id app.code PRIMARY KEY, l app.code[]);
CREATE VIEW app.v AS SELECT id FROM app.t WHERE id > 'a'::app.code;
CREATE FUNCTION app.h(app.code DEFAULT 'q') RETURNS app.code LANGUAGE sql AS $$ select $1 $$;

