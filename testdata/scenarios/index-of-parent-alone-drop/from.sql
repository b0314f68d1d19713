CREATE SCHEMA app;
CREATE TABLE app.event (id bigint NOT NULL, note text) PARTITION BY RANGE (id);
CREATE TABLE app.event_1 PARTITION OF app.event FOR VALUES FROM (1) TO (10);
CREATE INDEX event_note_idx ON ONLY app.event (note);
INSERT INTO app.event VALUES (1, 'x');
