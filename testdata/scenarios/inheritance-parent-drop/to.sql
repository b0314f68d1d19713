-- The partitioned table goes, and its partition stays as a table with its rows, keys and checks.
CREATE SCHEMA app;
CREATE TABLE app.account (id bigint PRIMARY KEY);
CREATE TABLE app.event_2023 (
    id bigint NOT NULL,
    day date NOT NULL,
    account_id bigint,
    note text,
    CONSTRAINT event_2023_pkey PRIMARY KEY (id, day),
    CONSTRAINT event_note_check CHECK (note <> ''),
    CONSTRAINT event_account_fkey FOREIGN KEY (account_id) REFERENCES app.account (id)
);
CREATE INDEX event_2023_note_idx ON app.event_2023 (note);
CREATE INDEX event_2023_lower_idx ON app.event_2023 (lower(note)) WHERE account_id IS NOT NULL;
