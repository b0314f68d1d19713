SET check_function_bodies = off;

ALTER DOMAIN app.d RENAME TO d__aside;
CREATE DOMAIN app.d AS bigint;

CREATE FUNCTION app.w2(app.d)
    RETURNS integer
    LANGUAGE sql
    IMMUTABLE
AS $$ select 2 $$;

-- table-rewrite: table app.t: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.t ALTER COLUMN r SET EXPRESSION AS (app.w2((e)::app.d));

DROP FUNCTION app.w(app.d__aside);

DROP DOMAIN app.d__aside;
