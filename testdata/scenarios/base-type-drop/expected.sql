SET check_function_bodies = off;

DROP VIEW app.cheap;

DROP CAST (app.amount AS integer);

DROP FUNCTION app.double_of(app.amount);

-- data-loss: column app.item.price: its values are lost
ALTER TABLE app.item DROP COLUMN price;
-- data-loss: column app.item.prices: its values are lost
ALTER TABLE app.item DROP COLUMN prices;

DROP DOMAIN app.price;

DROP TYPE app.later;

CREATE OR REPLACE FUNCTION app.hint(text DEFAULT 'seven'::text)
    RETURNS text
    LANGUAGE sql
AS $function$SELECT $1$function$;

DROP TYPE app.amount CASCADE;
