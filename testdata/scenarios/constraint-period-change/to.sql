-- A key is made anew when it comes to forbid overlaps; the way back forbids mere repetition.
-- PostgreSQL 18
CREATE SCHEMA app;
CREATE TABLE app.room (id int4range NOT NULL, open daterange NOT NULL,
    CONSTRAINT room_key UNIQUE (id, open WITHOUT OVERLAPS));
