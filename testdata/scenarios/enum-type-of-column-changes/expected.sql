CREATE TYPE app.feeling AS ENUM ('happy', 'sad', 'bored');

ALTER TABLE app.person ALTER COLUMN mood TYPE app.feeling USING mood::text::app.feeling;
