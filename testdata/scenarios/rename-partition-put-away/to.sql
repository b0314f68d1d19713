-- A partition is detached and renamed, known by its index and by the view on it: the rows stay.
CREATE SCHEMA app;
CREATE TABLE app.m (id int, at date NOT NULL, v int) PARTITION BY RANGE (at);
CREATE TABLE app.m_2023_archived (id int, at date NOT NULL, v int);
CREATE TABLE app.m_2024 PARTITION OF app.m FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE VIEW app.old AS SELECT * FROM app.m_2023_archived;
CREATE INDEX m_v_idx ON app.m (v);
CREATE INDEX m_2023_v_idx ON app.m_2023_archived (v);
