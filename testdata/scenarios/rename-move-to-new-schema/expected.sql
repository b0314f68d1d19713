CREATE SCHEMA people;

ALTER TYPE app.mood SET SCHEMA people;

-- taken for a rename: it keeps person_pkey
ALTER TABLE app.person SET SCHEMA people;

ALTER VIEW app.v SET SCHEMA people;
