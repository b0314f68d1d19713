DROP INDEX app.event_note_idx;
ALTER TABLE app.event DROP CONSTRAINT event_pkey;
