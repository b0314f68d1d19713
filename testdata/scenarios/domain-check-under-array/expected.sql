SET check_function_bodies = off;

DROP VIEW app.v;

DROP FUNCTION app.h(app.code);

ALTER DOMAIN app.code DROP CONSTRAINT code_check;

DROP FUNCTION app.ok(text);

ALTER DOMAIN app.code RENAME TO code__aside;

CREATE FUNCTION app.gen()
    RETURNS text
    LANGUAGE sql
AS $$ select 'y' $$;

CREATE FUNCTION app.ok(text, boolean DEFAULT true)
    RETURNS boolean
    LANGUAGE sql
    IMMUTABLE
AS $$ select true $$;

CREATE DOMAIN app.code AS text DEFAULT app.gen()
    CONSTRAINT code_check CHECK (app.ok(VALUE));

-- table-rewrite: table app.t: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.t
    ALTER COLUMN id TYPE app.code,
    ALTER COLUMN l TYPE app.code[] USING l::text::app.code[];

CREATE FUNCTION app.h(app.code DEFAULT 'q'::text)
    RETURNS app.code
    LANGUAGE sql
AS $function$ select $1 $function$;

CREATE VIEW app.v AS
SELECT t.id
   FROM app.t
  WHERE ((t.id)::text > (('a'::text)::app.code)::text);

DROP DOMAIN app.code__aside;
