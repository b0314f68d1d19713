ALTER TABLE app.room DROP CONSTRAINT room_key;
-- long-lock: table app.room: nobody can read or write it while an index is built
ALTER TABLE app.room ADD CONSTRAINT room_key UNIQUE (id, open WITHOUT OVERLAPS);
