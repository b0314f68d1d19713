CREATE SCHEMA app;
CREATE TABLE app.t (id int, gone text, other text);
CREATE TABLE app.countries (id int PRIMARY KEY, name text);
CREATE TABLE app.log (at timestamptz, what text) PARTITION BY RANGE (at);
CREATE TABLE app.log_2024 PARTITION OF app.log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
