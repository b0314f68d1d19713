CREATE INDEX event_note_idx ON ONLY app.event (note);

ALTER INDEX app.event_note_idx ATTACH PARTITION app.event_2023_note_idx;

CREATE INDEX event_2024_note_idx ON app.event_2024 (note);
ALTER INDEX app.event_note_idx ATTACH PARTITION app.event_2024_note_idx;
