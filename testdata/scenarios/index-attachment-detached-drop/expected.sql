ALTER TABLE app.event DETACH PARTITION app.event_2024;
DROP INDEX app.event_2024_note_idx;

DROP INDEX app.event_note_idx;
