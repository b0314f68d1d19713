DROP VIEW app.recent;

-- data-loss: table app.event: all its rows are lost (it is dropped and created again)
DROP TABLE app.event;

DROP TABLE app.visit;

CREATE TABLE app.event (
    id bigint NOT NULL,
    at date NOT NULL
) PARTITION BY RANGE (at);

CREATE TABLE app.event_2024 PARTITION OF app.event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');

ALTER TABLE ONLY app.event ADD CONSTRAINT event_pkey PRIMARY KEY (id, at);
CREATE INDEX event_at_idx ON ONLY app.event (at);

ALTER TABLE app.event_2024 ADD CONSTRAINT event_2024_pkey PRIMARY KEY (id, at);
CREATE INDEX event_2024_at_idx ON app.event_2024 (at);
ALTER INDEX app.event_pkey ATTACH PARTITION app.event_2024_pkey;
ALTER INDEX app.event_at_idx ATTACH PARTITION app.event_2024_at_idx;

CREATE TABLE app.visit (
    id bigint,
    at date,
    region text
) PARTITION BY LIST (region);

CREATE VIEW app.recent AS
SELECT event.id
   FROM app.event;
