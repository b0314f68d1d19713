ALTER TABLE app.booking DROP CONSTRAINT booking_during_excl;
-- long-lock: table app.booking: nobody can read or write it while an index is built
ALTER TABLE app.booking ADD CONSTRAINT booking_during_excl EXCLUDE USING gist (room WITH =, during WITH &&) WHERE (NOT cancelled);
-- long-lock: table app.booking: nobody can read or write it while an index is built
ALTER TABLE app.booking ADD CONSTRAINT booking_note_excl EXCLUDE USING btree (lower(note) COLLATE "C" text_pattern_ops WITH =) INCLUDE (room) WITH (fillfactor=60) DEFERRABLE;
