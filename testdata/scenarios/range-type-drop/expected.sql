-- data-loss: column app.reading.at: its values are lost
ALTER TABLE app.reading DROP COLUMN at;

DROP TYPE app.floatrange;
