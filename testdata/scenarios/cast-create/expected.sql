SET check_function_bodies = off;

CREATE TYPE app.mood AS ENUM ('sad', 'happy');

CREATE TYPE app.money AS (
    amount numeric,
    currency text
);

CREATE FUNCTION app.amount(app.money)
    RETURNS numeric
    LANGUAGE sql
    IMMUTABLE
AS $function$SELECT ($1).amount$function$;

CREATE FUNCTION app.amount_2(app.money)
    RETURNS numeric
    LANGUAGE sql
    IMMUTABLE
AS $function$SELECT round(($1).amount, 2)$function$;

CREATE CAST (app.money AS numeric) WITH FUNCTION app.amount(app.money) AS ASSIGNMENT;

CREATE CAST (text AS app.mood) WITH INOUT AS IMPLICIT;
COMMENT ON CAST (text AS app.mood) IS 'as written';
