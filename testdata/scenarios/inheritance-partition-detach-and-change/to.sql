-- A partition that is detached does not get what is changed on its table afterwards: it is changed by itself.
CREATE SCHEMA app;
CREATE TABLE app.event (id bigint NOT NULL, day date, CONSTRAINT id_limit CHECK (id < 2000)) PARTITION BY RANGE (day);
CREATE TABLE app.event_2023 (id bigint NOT NULL, day date, note text);
CREATE TABLE app.event_2024 PARTITION OF app.event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
INSERT INTO app.event_2023 VALUES (1, '2023-05-01');
INSERT INTO app.event VALUES (2, '2024-05-01');
