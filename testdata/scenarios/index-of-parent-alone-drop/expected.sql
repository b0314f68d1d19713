DROP INDEX app.event_note_idx;
