SET check_function_bodies = off;

DROP VIEW app.v;

ALTER TABLE app.t DROP CONSTRAINT t_check;
ALTER TABLE app.t ALTER COLUMN x DROP DEFAULT;

DROP FUNCTION app.f(integer);

CREATE FUNCTION app.f(a integer, b integer DEFAULT 1)
    RETURNS integer
    LANGUAGE sql
    IMMUTABLE
AS $$SELECT 1$$;

ALTER TABLE app.t ALTER COLUMN x SET DEFAULT app.f(3);
ALTER TABLE app.t ADD CONSTRAINT t_check CHECK (app.f(x) > 0);

CREATE VIEW app.v AS
SELECT (app.f(1) + 1) AS y;

COMMENT ON VIEW app.v IS 'kept';
