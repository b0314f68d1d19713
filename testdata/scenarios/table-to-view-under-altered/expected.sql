SET check_function_bodies = off;

DROP POLICY p ON app.t;

DROP VIEW app.dep;

DROP FUNCTION app.f();

DROP FUNCTION app.g(app.e);

-- data-loss: table app.x: all its rows are lost
DROP TABLE app.x;

ALTER TYPE app.e RENAME TO e__aside;

ALTER DOMAIN app.d RENAME TO d__aside;

CREATE TYPE app.d AS ENUM ('b', 'c');

CREATE DOMAIN app.e AS text;

-- table-rewrite: table app.u: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.u
    ALTER COLUMN e TYPE app.e USING e::text::app.e,
    ALTER COLUMN d TYPE app.d USING d::app.d;

ALTER TABLE app.u ALTER COLUMN e SET NOT NULL;
ALTER TABLE app.u ALTER COLUMN d SET NOT NULL;

CREATE FUNCTION app.g(app.e)
    RETURNS app.d
    LANGUAGE sql
AS $$ SELECT 'b'::app.d $$;

CREATE VIEW app.x AS
SELECT base.id
   FROM app.base;

CREATE POLICY p ON app.t
    USING (EXISTS ( SELECT
   FROM app.x
  WHERE (x.id > 1)));

CREATE FUNCTION app.f()
    RETURNS SETOF integer
    LANGUAGE sql
BEGIN ATOMIC
 SELECT (x.id + 1)
    FROM app.x;
END;

CREATE VIEW app.dep AS
SELECT x.id,
    (x.id + 1) AS j
   FROM app.x;

DROP TYPE app.e__aside;

-- untracked-dependency: routine app.g(app.e): its text mentions domain app.d, which is gone; PostgreSQL does not look there
DROP DOMAIN app.d__aside;
