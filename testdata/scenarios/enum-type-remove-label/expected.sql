ALTER TABLE app.person ALTER COLUMN mood DROP DEFAULT;

ALTER TYPE app.mood RENAME TO mood__aside;
CREATE TYPE app.mood AS ENUM ('sad', 'happy');

-- table-rewrite: table app.person: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.person ALTER COLUMN mood TYPE app.mood USING mood::text::app.mood;
ALTER TABLE app.person ALTER COLUMN mood SET DEFAULT 'sad'::app.mood;

DROP TYPE app.mood__aside;
