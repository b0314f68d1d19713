ALTER TABLE ONLY app.person ALTER COLUMN mood DROP DEFAULT;

ALTER TYPE app.mood RENAME TO mood__aside;
CREATE TYPE app.mood AS ENUM ('sad', 'happy');
DROP TYPE app.mood__aside;

ALTER TABLE ONLY app.person ALTER COLUMN mood SET DEFAULT 'sad'::app.mood;
