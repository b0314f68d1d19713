CREATE SCHEMA app;
CREATE TABLE app.event (id bigint NOT NULL, day date NOT NULL, note text) PARTITION BY RANGE (day);
CREATE TABLE app.event_2023 PARTITION OF app.event FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE TABLE app.event_2024 PARTITION OF app.event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE app.account (id bigint PRIMARY KEY);
INSERT INTO app.event VALUES (1, '2023-05-01', 'x'), (2, '2024-06-01', NULL);
-- What a partition has already is taken over.
CREATE TABLE app.visit (id bigint, kind integer) PARTITION BY LIST (kind);
CREATE TABLE app.visit_1 PARTITION OF app.visit FOR VALUES IN (1);
ALTER TABLE app.visit_1 ADD CONSTRAINT visit_fkey FOREIGN KEY (id) REFERENCES app.account (id);
CREATE TABLE app.visit_2 PARTITION OF app.visit FOR VALUES IN (2);
ALTER TABLE app.visit_2 ADD CONSTRAINT visit_2_fkey FOREIGN KEY (id) REFERENCES app.account (id);
INSERT INTO app.account VALUES (1);
INSERT INTO app.visit VALUES (1, 1), (1, 2);
