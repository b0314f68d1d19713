CREATE SCHEMA app;
CREATE TABLE app.event (id bigint NOT NULL, day date NOT NULL, CONSTRAINT event_check CHECK (id > 0), PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
CREATE TABLE app.archive (id bigint NOT NULL, day date NOT NULL, CONSTRAINT event_check CHECK (id > 0), PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
CREATE TABLE app.event_2023 PARTITION OF app.event FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
INSERT INTO app.event VALUES (1, '2023-05-01');
-- A partition of a partition moves up.
CREATE TABLE app.visit (kind integer NOT NULL, id bigint NOT NULL, PRIMARY KEY (kind, id)) PARTITION BY LIST (kind);
CREATE TABLE app.visit_1 PARTITION OF app.visit FOR VALUES IN (1) PARTITION BY LIST (id);
CREATE TABLE app.visit_1_1 PARTITION OF app.visit_1 FOR VALUES IN (1);
INSERT INTO app.visit VALUES (1, 1);
