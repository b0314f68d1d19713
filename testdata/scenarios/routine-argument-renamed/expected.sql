SET check_function_bodies = off;

ALTER TABLE app.t DROP CONSTRAINT n_small;
ALTER TABLE app.t ALTER COLUMN n DROP DEFAULT;

DROP FUNCTION app.f(integer);

CREATE FUNCTION app.f(amount integer)
    RETURNS integer
    LANGUAGE sql
AS $function$SELECT $1$function$;

ALTER TABLE app.t ALTER COLUMN n SET DEFAULT app.f(3);
ALTER TABLE app.t ADD CONSTRAINT n_small CHECK (app.f(n) < 100);

GRANT EXECUTE ON FUNCTION app.f(integer) TO scenario_reader;
