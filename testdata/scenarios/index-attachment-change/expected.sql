DROP INDEX app.event_note_idx;
CREATE INDEX event_note_idx ON ONLY app.event (note DESC, id);

CREATE INDEX event_2023_note_id_idx ON app.event_2023 (note DESC, id);
ALTER INDEX app.event_note_idx ATTACH PARTITION app.event_2023_note_id_idx;

CREATE INDEX event_2024_note_id_idx ON app.event_2024 (note DESC, id);
ALTER INDEX app.event_note_idx ATTACH PARTITION app.event_2024_note_id_idx;
