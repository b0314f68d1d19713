SET check_function_bodies = off;

ALTER TYPE app.mood RENAME TO mood__aside;
CREATE TYPE app.mood AS ENUM ('sad', 'happy');

ALTER TYPE app.moods RENAME TO moods__aside;
ALTER TYPE app.moods_multirange RENAME TO moods_multirange__aside;
ALTER FUNCTION app.moods_multirange() RENAME TO moods_multirange__aside;
CREATE TYPE app.moods AS RANGE (subtype = app.mood);

ALTER DOMAIN app.good_mood RENAME TO good_mood__aside;
ALTER DOMAIN app.good_mood__aside DROP DEFAULT;

DROP FUNCTION app.usual();

-- table-rewrite: table app.day: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.day
    ALTER COLUMN moods TYPE app.moods USING moods::text::app.moods,
    ALTER COLUMN more TYPE app.moods_multirange USING more::text::app.moods_multirange;

CREATE FUNCTION app.usual()
    RETURNS app.mood
    LANGUAGE sql
AS $$ SELECT 'happy'::app.mood $$;

CREATE DOMAIN app.good_mood AS app.mood DEFAULT app.usual()
    CONSTRAINT good CHECK (VALUE <> 'sad'::app.mood);

-- table-rewrite: table app.person: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.person ALTER COLUMN mood TYPE app.good_mood USING mood::text::app.good_mood;

DROP TYPE app.moods__aside;

DROP DOMAIN app.good_mood__aside;

DROP TYPE app.mood__aside;
