-- A partition is put away in another schema, with its rows, while the rest get a column.
CREATE SCHEMA app;
CREATE SCHEMA archive;
CREATE TABLE app.m (id int, at date NOT NULL, v int, note text, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE archive.m_2023 (id int NOT NULL, at date NOT NULL, v int, CONSTRAINT m_2023_pkey PRIMARY KEY (id, at));
CREATE INDEX m_2023_v_idx ON archive.m_2023 (v);
CREATE TABLE app.m_2024 PARTITION OF app.m FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE INDEX m_v_idx ON app.m (v);
