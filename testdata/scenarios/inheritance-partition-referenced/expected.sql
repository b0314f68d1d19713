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

ALTER TABLE ONLY app.event ADD CONSTRAINT event_pkey PRIMARY KEY (id, day);
CREATE INDEX event_lower_idx ON ONLY app.event (lower(note)) WHERE account_id IS NOT NULL;
CREATE INDEX event_note_idx ON ONLY app.event (note);

ALTER TABLE app.event_2023 ADD CONSTRAINT event_2023_pkey PRIMARY KEY (id, day);
CREATE INDEX event_2023_lower_idx ON app.event_2023 (lower(note)) WHERE account_id IS NOT NULL;
CREATE INDEX event_2023_note_idx ON app.event_2023 (note);
ALTER INDEX app.event_pkey ATTACH PARTITION app.event_2023_pkey;

CREATE TABLE app.attendance (
    event_id bigint,
    event_day date,
    CONSTRAINT attendance_event_fkey FOREIGN KEY (event_id, event_day) REFERENCES app.event (id, day) ON DELETE CASCADE
);

ALTER INDEX app.event_lower_idx ATTACH PARTITION app.event_2023_lower_idx;
ALTER INDEX app.event_note_idx ATTACH PARTITION app.event_2023_note_idx;
