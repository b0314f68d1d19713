ALTER INDEX app.event_note_idx RENAME TO event_by_note_idx;
