-- A primary key is added to a partitioned table with partitions, and a table refers to it.
CREATE SCHEMA app;
CREATE TABLE app.event (id bigint NOT NULL, day date NOT NULL, note text) PARTITION BY RANGE (day);
CREATE TABLE app.event_2023 PARTITION OF app.event FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE TABLE app.event_2024 PARTITION OF app.event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
ALTER TABLE app.event ADD PRIMARY KEY (id, day);
CREATE TABLE app.detail (id bigint, day date, FOREIGN KEY (id, day) REFERENCES app.event (id, day));
