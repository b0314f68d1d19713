-- A new partition of a partition is given the checks of every table above it before it is attached.
CREATE SCHEMA app;
CREATE TABLE app.t (day date, region text, total integer, CONSTRAINT total_positive CHECK (total > 0)) PARTITION BY RANGE (day);
CREATE TABLE app.t_2024 PARTITION OF app.t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01') PARTITION BY LIST (region);
CREATE TABLE app.t_2024_eu PARTITION OF app.t_2024 FOR VALUES IN ('eu');
CREATE TABLE app.t_2024_us PARTITION OF app.t_2024 FOR VALUES IN ('us');
INSERT INTO app.t VALUES ('2024-05-01', 'eu', 1);
