-- A column, a default, NOT NULL and a check are added to a partitioned table, and so to its partitions.
CREATE SCHEMA app;
CREATE TABLE app.event (id bigint NOT NULL, day date NOT NULL, note text, state text NOT NULL DEFAULT 'new', CONSTRAINT event_id_check CHECK (id > 0)) PARTITION BY RANGE (day);
CREATE TABLE app.event_2023 PARTITION OF app.event FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE TABLE app.event_2024 PARTITION OF app.event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
