SET check_function_bodies = off;

ALTER TABLE app.t ALTER COLUMN v DROP DEFAULT;

ALTER VIEW app.v ALTER COLUMN v DROP DEFAULT;

ALTER DOMAIN app.d DROP DEFAULT;

DROP FUNCTION app.code();

DROP FUNCTION app.base();

CREATE FUNCTION app.base()
    RETURNS character varying
    LANGUAGE sql
AS $$ SELECT 'a' $$;

CREATE FUNCTION app.code2(integer)
    RETURNS text
    LANGUAGE sql
BEGIN ATOMIC
 SELECT (app.base())::text AS base;
END;

ALTER DOMAIN app.d SET DEFAULT app.code2(1);

ALTER TABLE app.t ALTER COLUMN v SET DEFAULT app.code2(1);

ALTER VIEW app.v ALTER COLUMN v SET DEFAULT app.code2(2);
