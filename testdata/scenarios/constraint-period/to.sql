-- A key without overlaps, and a foreign key that refers to a period.
-- PostgreSQL 18
CREATE SCHEMA app;
CREATE TABLE app.room (id int4range NOT NULL, open daterange NOT NULL,
    CONSTRAINT room_pkey PRIMARY KEY (id, open WITHOUT OVERLAPS));
CREATE TABLE app.booking (room_id int4range, during daterange,
    CONSTRAINT booking_key UNIQUE (room_id, during WITHOUT OVERLAPS),
    CONSTRAINT booking_room_fkey FOREIGN KEY (room_id, PERIOD during) REFERENCES app.room (id, PERIOD open));
