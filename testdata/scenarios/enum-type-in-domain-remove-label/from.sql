CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('sad', 'so-so', 'happy');
CREATE DOMAIN app.good_mood AS app.mood CONSTRAINT good CHECK (VALUE <> 'sad');
CREATE TABLE app.person (id integer PRIMARY KEY, mood app.good_mood);
INSERT INTO app.person VALUES (1, 'happy');
CREATE FUNCTION app.usual() RETURNS app.mood LANGUAGE sql AS $$ SELECT 'happy'::app.mood $$;
ALTER DOMAIN app.good_mood SET DEFAULT app.usual();
