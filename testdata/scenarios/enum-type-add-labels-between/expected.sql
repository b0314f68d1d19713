-- irreversible: enum type app.mood: PostgreSQL takes no label away: the way back makes the type anew, and a row with a new label stops it
ALTER TYPE app.mood ADD VALUE 'grim' BEFORE 'sad';
ALTER TYPE app.mood ADD VALUE 'gloomy' BEFORE 'sad';
ALTER TYPE app.mood ADD VALUE 'so-so' BEFORE 'happy';
ALTER TYPE app.mood ADD VALUE 'ok' BEFORE 'happy';
ALTER TYPE app.mood ADD VALUE 'ecstatic';
ALTER TYPE app.mood ADD VALUE 'over the moon';
