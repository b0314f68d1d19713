-- data-loss: column app.reader.email: its values are lost
ALTER TABLE app.reader DROP COLUMN email;

DROP EXTENSION citext;
