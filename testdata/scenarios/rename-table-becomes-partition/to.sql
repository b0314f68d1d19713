-- A table becomes the first partition of the partitioned table that takes its name.
CREATE SCHEMA app;
CREATE TABLE app.event (id bigint NOT NULL, day date NOT NULL, note text, CONSTRAINT event_pkey PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
CREATE TABLE app.event_until_2024 PARTITION OF app.event FOR VALUES FROM (MINVALUE) TO ('2025-01-01');
CREATE INDEX event_note_idx ON app.event (note);
CREATE VIEW app.note AS SELECT note FROM app.event;
INSERT INTO app.event VALUES (1, '2023-05-01', 'a'), (2, '2024-05-01', 'b');
