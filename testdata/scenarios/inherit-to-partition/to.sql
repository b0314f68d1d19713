-- Children of a plain table become its partitions, and keep their rows and indexes.
CREATE SCHEMA app;
CREATE TABLE app.log (id int, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE app.log_a PARTITION OF app.log FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE TABLE app.log_b PARTITION OF app.log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE INDEX log_at ON ONLY app.log (at);
CREATE INDEX log_a_at ON app.log_a (at);
CREATE INDEX log_b_at ON app.log_b (at);
ALTER INDEX app.log_at ATTACH PARTITION app.log_a_at;
ALTER INDEX app.log_at ATTACH PARTITION app.log_b_at;
