-- taken for a rename: a partition and the whole change places
ALTER TABLE app.event RENAME TO event_until_2024;

ALTER TABLE app.event_until_2024 RENAME CONSTRAINT event_pkey TO event_until_2024_pkey;
ALTER INDEX app.event_note_idx RENAME TO event_until_2024_note_idx;

CREATE TABLE app.event (
    id bigint NOT NULL,
    day date NOT NULL,
    note text
) PARTITION BY RANGE (day);

ALTER TABLE ONLY app.event ADD CONSTRAINT event_pkey PRIMARY KEY (id, day);
CREATE INDEX event_note_idx ON ONLY app.event (note);

ALTER TABLE app.event ATTACH PARTITION app.event_until_2024 FOR VALUES FROM (MINVALUE) TO ('2025-01-01');

CREATE OR REPLACE VIEW app.note AS
SELECT event.note
   FROM app.event;
