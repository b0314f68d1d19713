-- data-loss: column app.person.mood: its values are lost
ALTER TABLE app.person DROP COLUMN mood;

DROP TYPE app.mood;
