CREATE SCHEMA app;
CREATE FUNCTION app.overlap(int4range, int4range) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 && $2';
CREATE TABLE app.booking (room int4range, during int4range, span tsrange, note text, cancelled boolean,
    CONSTRAINT booking_during_excl EXCLUDE USING gist (during WITH &&));
INSERT INTO app.booking VALUES ('[1,1]', '[1,3)', NULL, 'x', false), ('[2,2]', '[3,5)', NULL, 'y', false);
