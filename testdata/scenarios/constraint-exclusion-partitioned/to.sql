-- An exclusion of a partitioned table brings along those of its partitions, for none can be attached.
-- PostgreSQL 17
CREATE SCHEMA app;
CREATE TABLE app.booking (room int4range, during int4range, CONSTRAINT booking_excl EXCLUDE USING gist (room WITH =, during WITH &&)) PARTITION BY LIST (room);
CREATE TABLE app.booking_1 PARTITION OF app.booking FOR VALUES IN ('[1,2)');
ALTER TABLE app.booking_1 RENAME CONSTRAINT booking_1_room_during_excl TO booking_1_excl;
CREATE TABLE app.stay (room int4range, during int4range, CONSTRAINT stay_excl EXCLUDE USING gist (room WITH =, during WITH &&)) PARTITION BY LIST (room);
CREATE TABLE app.stay_1 PARTITION OF app.stay FOR VALUES IN ('[1,2)');
CREATE TABLE app.stay_2 PARTITION OF app.stay FOR VALUES IN ('[2,3)');
CREATE TABLE app.trip (room int4range, during int4range, CONSTRAINT trip_excl EXCLUDE USING gist (room WITH =, during WITH &&)) PARTITION BY LIST (room);
CREATE TABLE app.trip_1 PARTITION OF app.trip FOR VALUES IN ('[1,2)');
