-- irreversible: enum type app.mood: PostgreSQL takes no label away: the way back makes the type anew, and a row with a new label stops it
ALTER TYPE app.mood ADD VALUE 'neutral' BEFORE 'happy';

-- A new transaction starts here: what follows needs the above committed.

ALTER TABLE app.person ALTER COLUMN mood SET DEFAULT 'neutral'::app.mood;
ALTER TABLE app.person ADD CONSTRAINT person_neutral CHECK ((id > 0) OR (mood = 'neutral'::app.mood));
