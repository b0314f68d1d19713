-- long-lock: table app.booking: nobody can read or write it while an index is built
ALTER TABLE app.booking ADD CONSTRAINT booking_key UNIQUE (room_id, during WITHOUT OVERLAPS);

-- long-lock: table app.room: nobody can read or write it while an index is built
ALTER TABLE app.room ADD CONSTRAINT room_pkey PRIMARY KEY (id, open WITHOUT OVERLAPS);

ALTER TABLE app.booking ADD CONSTRAINT booking_room_fkey FOREIGN KEY (room_id, PERIOD during) REFERENCES app.room (id, PERIOD open);
