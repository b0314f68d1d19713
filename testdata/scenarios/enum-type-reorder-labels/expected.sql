SET check_function_bodies = off;

DROP VIEW app.small_shirt;

DROP FUNCTION app.next_size(app.size);

ALTER TABLE app.shirt ALTER COLUMN sizes DROP DEFAULT;

ALTER TYPE app.size RENAME TO size__aside;
CREATE TYPE app.size AS ENUM ('S', 'M', 'L');
COMMENT ON TYPE app.size IS 'of a shirt';

-- table-rewrite: table app.shirt: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.shirt
    ALTER COLUMN sizes TYPE app.size[] USING sizes::text::app.size[],
    ALTER COLUMN cut TYPE app.size USING cut::text::app.size;

ALTER TABLE app.shirt ALTER COLUMN sizes SET DEFAULT '{S,M}'::app.size[];

CREATE FUNCTION app.next_size(of app.size)
    RETURNS app.size
    LANGUAGE sql
AS $function$SELECT $1$function$;

CREATE VIEW app.small_shirt AS
SELECT shirt.id,
    shirt.cut
   FROM app.shirt
  WHERE (shirt.cut = 'S'::app.size);

DROP TYPE app.size__aside;
