-- A column added after another was dropped, a table of the same shape with names of its own, and the next partition are new.
CREATE SCHEMA app;
CREATE TABLE app.t (id int, gone text, other text);
ALTER TABLE app.t DROP COLUMN gone;
ALTER TABLE app.t ADD COLUMN come text;
CREATE TABLE app.cities (id int PRIMARY KEY, name text);
CREATE TABLE app.log (at timestamptz, what text) PARTITION BY RANGE (at);
CREATE TABLE app.log_2025 PARTITION OF app.log FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
