SET check_function_bodies = off;

CREATE TABLE app.tariff (
    factor integer
);

CREATE FUNCTION app.even(n integer)
    RETURNS boolean
    LANGUAGE plpgsql
AS $$BEGIN RETURN n = 0 OR app.odd(n - 1); END$$;

CREATE FUNCTION app.odd(n integer)
    RETURNS boolean
    LANGUAGE plpgsql
AS $$BEGIN RETURN n <> 0 AND app.even(n - 1); END$$;

CREATE FUNCTION app.times(integer)
    RETURNS integer
    LANGUAGE sql
    IMMUTABLE
AS $function$SELECT $1 * (SELECT count(*) + 1 FROM app.tariff)::integer$function$;

CREATE FUNCTION app.gross(integer)
    RETURNS integer
    LANGUAGE plpgsql
    IMMUTABLE
AS $function$BEGIN RETURN app.times($1); END$function$;

ALTER TABLE app.price ADD CONSTRAINT price_amount_check CHECK (app.gross(amount) > 0);
CREATE INDEX price_gross_idx ON app.price (app.gross(amount));
