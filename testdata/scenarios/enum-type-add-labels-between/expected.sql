ALTER TYPE app.mood ADD VALUE 'grim' BEFORE 'sad';
ALTER TYPE app.mood ADD VALUE 'gloomy' BEFORE 'sad';
ALTER TYPE app.mood ADD VALUE 'so-so' BEFORE 'happy';
ALTER TYPE app.mood ADD VALUE 'ok' BEFORE 'happy';
ALTER TYPE app.mood ADD VALUE 'ecstatic';
ALTER TYPE app.mood ADD VALUE 'over the moon';
