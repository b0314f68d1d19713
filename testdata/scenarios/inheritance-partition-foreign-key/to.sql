-- A foreign key of a partitioned table is for its partitions too; a partition has one more of its own.
CREATE SCHEMA app;
CREATE TABLE app.account (id bigint PRIMARY KEY);
CREATE TABLE app.event (id bigint NOT NULL, day date NOT NULL, note text, account_id bigint REFERENCES app.account (id)) PARTITION BY RANGE (day);
CREATE TABLE app.event_2023 PARTITION OF app.event FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE TABLE app.event_2024 PARTITION OF app.event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
ALTER TABLE app.event_2023 ADD FOREIGN KEY (id) REFERENCES app.account (id) NOT VALID;
CREATE TABLE app.visit (id bigint, kind integer, CONSTRAINT visit_fkey FOREIGN KEY (id) REFERENCES app.account (id)) PARTITION BY LIST (kind);
CREATE TABLE app.visit_1 PARTITION OF app.visit FOR VALUES IN (1);
CREATE TABLE app.visit_2 PARTITION OF app.visit FOR VALUES IN (2);
