SET check_function_bodies = off;

ALTER TABLE app.t DROP COLUMN v;

DROP FUNCTION app.code(integer);

DROP FUNCTION app.base(integer);

CREATE FUNCTION app.base(integer)
    RETURNS bigint
    LANGUAGE sql
    IMMUTABLE
AS $$ SELECT 1 $$;

CREATE FUNCTION app.code2(integer)
    RETURNS integer
    LANGUAGE sql
    IMMUTABLE
BEGIN ATOMIC
 SELECT (app.base($1))::integer AS base;
END;

-- table-rewrite: table app.t: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.t ADD COLUMN v integer GENERATED ALWAYS AS (app.code2(id)) STORED;
