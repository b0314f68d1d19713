CREATE SCHEMA app;
CREATE TABLE app.room (id int4range NOT NULL, open daterange NOT NULL, CONSTRAINT room_key UNIQUE (id, open));
INSERT INTO app.room VALUES ('[1,2)', '[2024-01-01,2025-01-01)');
