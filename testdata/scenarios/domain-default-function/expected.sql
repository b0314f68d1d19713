SET check_function_bodies = off;

ALTER DOMAIN app.amount DROP CONSTRAINT amount_check;

DROP FUNCTION app.fits(integer);

ALTER DOMAIN app.amount DROP DEFAULT;

ALTER DOMAIN app.count DROP DEFAULT;

DROP FUNCTION app.start(integer);

CREATE FUNCTION app.fits(b integer)
    RETURNS boolean
    LANGUAGE sql
    IMMUTABLE
AS $function$SELECT $1 > 0$function$;

CREATE FUNCTION app.start(b integer)
    RETURNS integer
    LANGUAGE sql
    IMMUTABLE
AS $function$SELECT $1$function$;

ALTER DOMAIN app.amount SET DEFAULT app.start(2);
ALTER DOMAIN app.amount ADD CONSTRAINT amount_check CHECK (app.fits(VALUE));

ALTER DOMAIN app.count SET DEFAULT app.start(4);
