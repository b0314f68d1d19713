CREATE SCHEMA app;
CREATE TABLE app.room (id int4range NOT NULL, open daterange NOT NULL);
CREATE TABLE app.booking (room_id int4range, during daterange);
INSERT INTO app.room VALUES ('[1,2)', '[2024-01-01,2025-01-01)');
INSERT INTO app.booking VALUES ('[1,2)', '[2024-02-01,2024-03-01)');
