-- An exclusion constraint gets other elements and a predicate, and a second one has an expression and options.
CREATE SCHEMA app;
CREATE FUNCTION app.overlap(int4range, int4range) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 && $2';
CREATE TABLE app.booking (room int4range, during int4range, span tsrange, note text, cancelled boolean,
    CONSTRAINT booking_during_excl EXCLUDE USING gist (room WITH =, during WITH &&) WHERE (NOT cancelled),
    CONSTRAINT booking_note_excl EXCLUDE USING btree (lower(note) COLLATE "C" text_pattern_ops WITH =) INCLUDE (room)
        WITH (fillfactor = 60) DEFERRABLE);
