CREATE SCHEMA app;
CREATE TABLE app.event (id bigint NOT NULL, day date NOT NULL, CONSTRAINT event_check CHECK (id > 0), PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
CREATE TABLE app.archive (id bigint NOT NULL, day date NOT NULL, CONSTRAINT event_check CHECK (id > 0), PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
CREATE TABLE app.event_2023 PARTITION OF app.event FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
INSERT INTO app.event VALUES (1, '2023-05-01');
