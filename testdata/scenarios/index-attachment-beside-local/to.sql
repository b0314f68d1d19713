-- A table with an index of its own becomes a partition that has another such index for the partitioned table's.
CREATE SCHEMA app;
CREATE TABLE app.post (id bigint NOT NULL, day date NOT NULL, title text) PARTITION BY RANGE (day);
CREATE INDEX post_title_idx ON app.post (title);
CREATE TABLE app.post_2023 PARTITION OF app.post FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE INDEX post_2023_by_title ON app.post_2023 (title);
CREATE INDEX post_2023_by_id ON app.post_2023 (id);
