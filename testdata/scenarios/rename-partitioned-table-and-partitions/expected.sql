-- taken for a rename: its partitions have the same bounds
ALTER TABLE app.m RENAME TO metric;

-- taken for a rename: the same partition
ALTER TABLE app.m_2023 RENAME TO metric_2023;

-- taken for a rename: the same partition
ALTER TABLE app.m_2024 RENAME TO metric_2024;

ALTER TABLE app.metric RENAME CONSTRAINT m_pkey TO metric_pkey;

ALTER TABLE app.metric_2023 RENAME CONSTRAINT m_2023_pkey TO metric_2023_pkey;

ALTER TABLE app.metric_2024 RENAME CONSTRAINT m_2024_pkey TO metric_2024_pkey;

CREATE TABLE app.metric_2025 (
    id integer NOT NULL,
    at date NOT NULL,
    v integer
);

ALTER TABLE app.metric_2025 ADD CONSTRAINT metric_2025_pkey PRIMARY KEY (id, at);
ALTER TABLE app.metric ATTACH PARTITION app.metric_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
