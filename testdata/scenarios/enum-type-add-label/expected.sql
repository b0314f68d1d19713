ALTER TYPE app.mood ADD VALUE 'ecstatic';
