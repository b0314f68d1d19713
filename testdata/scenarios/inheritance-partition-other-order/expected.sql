CREATE TABLE app.event (
    id bigint NOT NULL,
    day date NOT NULL,
    note text DEFAULT 'x'::text,
    CONSTRAINT event_check CHECK (id > 0)
) PARTITION BY RANGE (day);

ALTER TABLE ONLY app.event ADD CONSTRAINT event_pkey PRIMARY KEY (id, day);
CREATE INDEX event_note_idx ON ONLY app.event (note);

CREATE TABLE app.event_2023 (
    note text DEFAULT 'y'::text,
    day date NOT NULL,
    id bigint NOT NULL
);

ALTER TABLE app.event_2023 ADD CONSTRAINT event_2023_pkey PRIMARY KEY (id, day);
CREATE INDEX event_2023_note_idx ON app.event_2023 (note);
ALTER TABLE app.event_2023 ADD CONSTRAINT event_check CHECK (id > 0);
ALTER TABLE app.event ATTACH PARTITION app.event_2023 FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
