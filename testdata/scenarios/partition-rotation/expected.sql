CREATE TABLE app.log_2025 (
    at date NOT NULL,
    line text
);

ALTER TABLE app.log ATTACH PARTITION app.log_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');

CREATE OR REPLACE VIEW app.latest AS
SELECT log_2025.line
   FROM app.log_2025;

CREATE OR REPLACE VIEW app.oldest AS
SELECT log_2024.line
   FROM app.log_2024;

-- data-loss: table app.log_2023: all its rows are lost
DROP TABLE app.log_2023;
