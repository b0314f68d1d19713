-- An enum loses a label under a domain, whose default calls a routine of the enum, and a range type; their columns keep their rows.
CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('sad', 'happy');
CREATE DOMAIN app.good_mood AS app.mood CONSTRAINT good CHECK (VALUE <> 'sad');
CREATE TYPE app.moods AS RANGE (subtype = app.mood);
CREATE TABLE app.day (moods app.moods, more app.moods_multirange);
CREATE TABLE app.person (id integer PRIMARY KEY, mood app.good_mood);
CREATE FUNCTION app.usual() RETURNS app.mood LANGUAGE sql AS $$ SELECT 'happy'::app.mood $$;
ALTER DOMAIN app.good_mood SET DEFAULT app.usual();
