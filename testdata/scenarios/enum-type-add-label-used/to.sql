-- A new label is committed before the default and the check that use it.
CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('sad', 'neutral', 'happy');
CREATE TABLE app.person (id integer PRIMARY KEY, mood app.mood DEFAULT 'neutral' NOT NULL,
    CONSTRAINT person_neutral CHECK (id > 0 OR mood = 'neutral'));
