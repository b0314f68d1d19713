ALTER TABLE app.entry DETACH PARTITION app.entry_2024;
DROP INDEX app.entry_2024_note_idx;
ALTER TABLE app.entry_2024 DROP CONSTRAINT entry_2024_pkey;

DROP TABLE app.entry;
