DROP VIEW app.old;

-- data-loss: column app.people.old: its values are lost
ALTER TYPE app.person DROP ATTRIBUTE old CASCADE, ADD ATTRIBUTE mark text COLLATE "C" CASCADE, ADD ATTRIBUTE score integer CASCADE;

CREATE INDEX people_score ON app.people (score);

CREATE OR REPLACE VIEW app.adults AS
SELECT people.name,
    people.age,
    people.mark
   FROM app.people
  WHERE (people.age > 17);
