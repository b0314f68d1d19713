CREATE SCHEMA app;
CREATE TABLE app.event (id bigint NOT NULL, day date NOT NULL, note text) PARTITION BY RANGE (day);
CREATE TABLE app.event_2023 PARTITION OF app.event FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE TABLE app.event_2024 PARTITION OF app.event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE INDEX event_note_idx ON ONLY app.event (note);
CREATE INDEX event_2023_note_idx ON app.event_2023 (note);
ALTER INDEX app.event_note_idx ATTACH PARTITION app.event_2023_note_idx;
INSERT INTO app.event VALUES (1, '2023-05-01', 'x'), (2, '2024-06-01', NULL);
