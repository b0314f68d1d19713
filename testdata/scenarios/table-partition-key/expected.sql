-- taken for a rename: a partition and the whole change places
ALTER TABLE app.event RENAME TO event_2024;

ALTER TABLE app.event_2024 RENAME CONSTRAINT event_pkey TO event_2024_pkey;
ALTER INDEX app.event_at_idx RENAME TO event_2024_at_idx;

-- data-loss: table app.audit: all its rows are lost (it is dropped and created again)
DROP TABLE app.audit;

DROP TABLE app.visit;

CREATE TABLE app.audit (
    id integer,
    at date
) PARTITION BY LIST (id);

CREATE TABLE app.audit_1 PARTITION OF app.audit FOR VALUES IN (1);
CREATE INDEX audit_1_at_idx ON app.audit_1 (at);

CREATE TABLE app.audit_2 PARTITION OF app.audit FOR VALUES IN (2);

CREATE INDEX audit_at_idx ON ONLY app.audit (at);

ALTER INDEX app.audit_at_idx ATTACH PARTITION app.audit_1_at_idx;

CREATE INDEX audit_2_at_idx ON app.audit_2 (at);
ALTER INDEX app.audit_at_idx ATTACH PARTITION app.audit_2_at_idx;

CREATE TABLE app.event (
    id bigint NOT NULL,
    at date NOT NULL
) PARTITION BY RANGE (at);

ALTER TABLE ONLY app.event ADD CONSTRAINT event_pkey PRIMARY KEY (id, at);
CREATE INDEX event_at_idx ON ONLY app.event (at);

ALTER TABLE app.event ATTACH PARTITION app.event_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');

CREATE TABLE app.visit (
    id bigint,
    at date,
    region text
) PARTITION BY LIST (region);

CREATE OR REPLACE VIEW app.recent AS
SELECT event.id
   FROM app.event;
