-- irreversible: enum type app.mood: PostgreSQL takes no label away: the way back makes the type anew, and a row with a new label stops it
ALTER TYPE app.mood ADD VALUE 'ecstatic';
