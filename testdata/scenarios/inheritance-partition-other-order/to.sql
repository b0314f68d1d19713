-- A partition with its columns in another order than its parent's is created on its own and attached.
CREATE SCHEMA app;
CREATE TABLE app.event (id bigint NOT NULL, day date NOT NULL, note text DEFAULT 'x', CONSTRAINT event_check CHECK (id > 0), PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
CREATE INDEX event_note_idx ON app.event (note);
CREATE TABLE app.event_2023 (note text DEFAULT 'y', day date NOT NULL, id bigint NOT NULL, CONSTRAINT event_check CHECK (id > 0));
ALTER TABLE app.event ATTACH PARTITION app.event_2023 FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
