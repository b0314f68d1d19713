CREATE SCHEMA app;
CREATE FUNCTION app.ok(text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ select true $$;
CREATE DOMAIN app.code AS text DEFAULT 'x' CHECK (app.ok(VALUE));
CREATE TABLE app.t (id app.code PRIMARY KEY, l app.code[]);
INSERT INTO app.t VALUES ('a','{b}');
CREATE VIEW app.v AS SELECT id FROM app.t WHERE id > 'a'::app.code;
CREATE FUNCTION app.h(app.code DEFAULT 'q') RETURNS app.code LANGUAGE sql AS $$ select $1 $$;

