ALTER TABLE app.booking DROP CONSTRAINT booking_during_excl;
ALTER TABLE app.booking ADD CONSTRAINT booking_during_excl EXCLUDE USING gist (room WITH =, during WITH &&) WHERE (NOT cancelled);
ALTER TABLE app.booking ADD CONSTRAINT booking_note_excl EXCLUDE USING btree (lower(note) COLLATE "C" text_pattern_ops WITH =) INCLUDE (room) WITH (fillfactor=60) DEFERRABLE;
