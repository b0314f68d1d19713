CREATE SCHEMA app;
CREATE TABLE app.event (id bigint NOT NULL, day date NOT NULL, note text) PARTITION BY RANGE (day);
CREATE TABLE app.event_2023 PARTITION OF app.event FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE TABLE app.event_2024 PARTITION OF app.event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE INDEX event_note_idx ON app.event (note) WITH (fillfactor = 70);
ALTER TABLE app.event ADD PRIMARY KEY (id, day) WITH (fillfactor = 60);
INSERT INTO app.event VALUES (1, '2023-05-01', 'x'), (2, '2024-06-01', NULL);
