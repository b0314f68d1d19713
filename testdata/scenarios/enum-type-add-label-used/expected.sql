ALTER TABLE ONLY app.person ALTER COLUMN mood SET DEFAULT 'neutral'::app.mood;
ALTER TABLE app.person ADD CONSTRAINT person_neutral CHECK ((id > 0) OR (mood = 'neutral'::app.mood));
