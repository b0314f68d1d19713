CREATE TABLE app.account (
    id bigint NOT NULL,
    CONSTRAINT account_pkey PRIMARY KEY (id)
);

CREATE TABLE app.event (
    id bigint NOT NULL,
    day date NOT NULL,
    account_id bigint,
    note text,
    CONSTRAINT event_note_check CHECK (note <> ''::text),
    CONSTRAINT event_account_fkey FOREIGN KEY (account_id) REFERENCES app.account (id)
) PARTITION BY RANGE (day);

CREATE TABLE app.event_2023 PARTITION OF app.event FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
ALTER TABLE app.event_2023 ADD CONSTRAINT event_2023_pkey PRIMARY KEY (id, day);
CREATE INDEX event_2023_lower_idx ON app.event_2023 (lower(note)) WHERE account_id IS NOT NULL;
CREATE INDEX event_2023_note_idx ON app.event_2023 (note);

CREATE TABLE app.event_2024 PARTITION OF app.event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
ALTER TABLE app.event_2024 ADD CONSTRAINT event_2024_pkey PRIMARY KEY (id, day);
CREATE INDEX event_2024_lower_idx ON app.event_2024 (lower(note)) WHERE account_id IS NOT NULL;
CREATE INDEX event_2024_note_idx ON app.event_2024 (note);

CREATE TABLE app.event_rest PARTITION OF app.event (
    CONSTRAINT event_rest_id_check CHECK (id > 0)
) DEFAULT;

ALTER TABLE ONLY app.event_rest ALTER COLUMN note SET DEFAULT 'late'::text;

ALTER TABLE ONLY app.event ADD CONSTRAINT event_pkey PRIMARY KEY (id, day);
CREATE INDEX event_lower_idx ON ONLY app.event (lower(note)) WHERE account_id IS NOT NULL;
CREATE INDEX event_note_idx ON ONLY app.event (note);

ALTER INDEX app.event_pkey ATTACH PARTITION app.event_2023_pkey;
ALTER INDEX app.event_lower_idx ATTACH PARTITION app.event_2023_lower_idx;
ALTER INDEX app.event_note_idx ATTACH PARTITION app.event_2023_note_idx;

ALTER INDEX app.event_pkey ATTACH PARTITION app.event_2024_pkey;
ALTER INDEX app.event_lower_idx ATTACH PARTITION app.event_2024_lower_idx;
ALTER INDEX app.event_note_idx ATTACH PARTITION app.event_2024_note_idx;

ALTER TABLE app.event_rest ADD CONSTRAINT event_rest_pkey PRIMARY KEY (id, day);
CREATE INDEX event_rest_lower_idx ON app.event_rest (lower(note)) WHERE account_id IS NOT NULL;
CREATE INDEX event_rest_note_idx ON app.event_rest (note);
CREATE INDEX event_rest_own_idx ON app.event_rest (account_id);
ALTER INDEX app.event_pkey ATTACH PARTITION app.event_rest_pkey;
ALTER INDEX app.event_lower_idx ATTACH PARTITION app.event_rest_lower_idx;
ALTER INDEX app.event_note_idx ATTACH PARTITION app.event_rest_note_idx;
