DROP INDEX app.post_2023_by_title;
CREATE INDEX post_2023_title_idx ON app.post_2023 (title);
ALTER TABLE app.post ATTACH PARTITION app.post_2023 FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE INDEX post_2023_by_title ON app.post_2023 (title);
