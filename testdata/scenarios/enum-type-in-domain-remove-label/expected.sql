SET check_function_bodies = off;

ALTER TYPE app.mood RENAME TO mood__aside;
CREATE TYPE app.mood AS ENUM ('sad', 'happy');

ALTER DOMAIN app.good_mood RENAME TO good_mood__aside;
ALTER DOMAIN app.good_mood__aside DROP DEFAULT;

DROP FUNCTION app.usual();

CREATE FUNCTION app.usual()
    RETURNS app.mood
    LANGUAGE sql
AS $$ SELECT 'happy'::app.mood $$;

CREATE DOMAIN app.good_mood AS app.mood DEFAULT app.usual()
    CONSTRAINT good CHECK (VALUE <> 'sad'::app.mood);

-- table-rewrite: table app.person: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.person ALTER COLUMN mood TYPE app.good_mood USING mood::text::app.good_mood;

DROP DOMAIN app.good_mood__aside;

DROP TYPE app.mood__aside;
