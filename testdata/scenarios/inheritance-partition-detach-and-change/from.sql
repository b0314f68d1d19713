CREATE SCHEMA app;
CREATE TABLE app.event (id integer NOT NULL, day date NOT NULL, note text, CONSTRAINT id_positive CHECK (id > 0), CONSTRAINT id_limit CHECK (id < 1000)) PARTITION BY RANGE (day);
CREATE TABLE app.event_2023 PARTITION OF app.event FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE TABLE app.event_2024 PARTITION OF app.event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
INSERT INTO app.event VALUES (1, '2023-05-01', 'x'), (2, '2024-05-01', 'y');
