-- data-loss: column app.person.home: its values are lost
ALTER TABLE app.person DROP COLUMN home;

DROP TYPE app.household;

DROP TYPE app.address;
