-- The oldest partition goes and a new one comes: nothing is taken for a rename, though views go from the one to the other.
CREATE SCHEMA app;
CREATE TABLE app.log (at date NOT NULL, line text) PARTITION BY RANGE (at);
CREATE TABLE app.log_2024 PARTITION OF app.log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE app.log_2025 PARTITION OF app.log FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE VIEW app.latest AS SELECT line FROM app.log_2025;
CREATE VIEW app.oldest AS SELECT line FROM app.log_2024;
