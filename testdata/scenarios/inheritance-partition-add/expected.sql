CREATE TABLE app.event_2024 (
    id bigint NOT NULL,
    day date NOT NULL,
    account_id bigint,
    note text
);

ALTER TABLE app.event_2024 ADD CONSTRAINT event_2024_pkey PRIMARY KEY (id, day);
CREATE INDEX event_2024_lower_idx ON app.event_2024 (lower(note)) WHERE account_id IS NOT NULL;
CREATE INDEX event_2024_note_idx ON app.event_2024 (note);
ALTER TABLE app.event_2024 ADD CONSTRAINT event_note_check CHECK (note <> ''::text);
ALTER TABLE app.event ATTACH PARTITION app.event_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
