CREATE SCHEMA app;
CREATE TABLE app.event (id bigint GENERATED ALWAYS AS IDENTITY, kind integer, number bigint NOT NULL) PARTITION BY LIST (kind);
CREATE TABLE app.event_1 PARTITION OF app.event FOR VALUES IN (1);
INSERT INTO app.event (kind, number) VALUES (1, 5);
