-- long-lock: table app.booking_1: nobody can read or write it while an index is built
ALTER TABLE app.booking ADD CONSTRAINT booking_excl EXCLUDE USING gist (room WITH =, during WITH &&);
ALTER TABLE app.booking_1 RENAME CONSTRAINT booking_1_room_during_excl TO booking_1_excl;

CREATE TABLE app.stay_2 (
    room int4range,
    during int4range
);

ALTER TABLE app.stay ATTACH PARTITION app.stay_2 FOR VALUES IN ('[2,3)');

CREATE TABLE app.trip (
    room int4range,
    during int4range
) PARTITION BY LIST (room);

CREATE TABLE app.trip_1 PARTITION OF app.trip FOR VALUES IN ('[1,2)');

ALTER TABLE app.trip ADD CONSTRAINT trip_excl EXCLUDE USING gist (room WITH =, during WITH &&);
