-- A partitioned table and its partitions get other names while another partition comes: known by their bounds.
CREATE SCHEMA app;
CREATE TABLE app.metric (id int, at date NOT NULL, v int, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE app.metric_2023 PARTITION OF app.metric FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE TABLE app.metric_2024 PARTITION OF app.metric FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE app.metric_2025 PARTITION OF app.metric FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
