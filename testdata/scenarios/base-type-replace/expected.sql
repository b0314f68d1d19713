SET check_function_bodies = off;

DROP VIEW app.prices;

DROP FUNCTION app.told(app.amount);

ALTER TABLE app.item ALTER COLUMN price DROP DEFAULT;

ALTER TYPE app.amount RENAME TO amount__aside;
ALTER FUNCTION app.amount_in(cstring) RENAME TO amount_in__aside;
CREATE TYPE app.amount;

CREATE FUNCTION app.amount_in(cstring)
    RETURNS app.amount
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'int8in';

CREATE FUNCTION app.amount_out(app.amount)
    RETURNS cstring
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'int8out';

CREATE TYPE app.amount (
    INPUT = app.amount_in,
    OUTPUT = app.amount_out,
    INTERNALLENGTH = 8,
    PASSEDBYVALUE,
    ALIGNMENT = double
);

-- table-rewrite: table app.item: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.item
    ALTER COLUMN price TYPE app.amount USING price::text::app.amount,
    ALTER COLUMN prices TYPE app.amount[] USING prices::text::app.amount[];

ALTER TABLE app.item ALTER COLUMN price SET DEFAULT '12'::app.amount;

CREATE FUNCTION app.told(app.amount)
    RETURNS text
    LANGUAGE sql
AS $function$SELECT $1::text$function$;

CREATE VIEW app.prices AS
SELECT item.id,
    item.price
   FROM app.item;

DROP TYPE app.amount__aside CASCADE;
