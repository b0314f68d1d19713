-- taken for a rename: a partition and the whole change places
ALTER TABLE app.event RENAME TO event_2024;

ALTER TABLE app.event_2024 RENAME CONSTRAINT event_pkey TO event_2024_pkey;
ALTER INDEX app.event_at_idx RENAME TO event_2024_at_idx;

DROP TABLE app.visit;

CREATE TABLE app.event (
    id bigint NOT NULL,
    at date NOT NULL
) PARTITION BY RANGE (at);

ALTER TABLE ONLY app.event ADD CONSTRAINT event_pkey PRIMARY KEY (id, at);
CREATE INDEX event_at_idx ON ONLY app.event (at);

ALTER TABLE app.event ATTACH PARTITION app.event_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
ALTER INDEX app.event_pkey ATTACH PARTITION app.event_2024_pkey;
ALTER INDEX app.event_at_idx ATTACH PARTITION app.event_2024_at_idx;

CREATE TABLE app.visit (
    id bigint,
    at date,
    region text
) PARTITION BY LIST (region);

CREATE OR REPLACE VIEW app.recent AS
SELECT event.id
   FROM app.event;
