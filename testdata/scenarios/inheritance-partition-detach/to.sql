-- A partition becomes a table of its own and keeps its rows, keys, checks and foreign keys.
CREATE SCHEMA app;
CREATE TABLE app.account (id bigint PRIMARY KEY);
CREATE TABLE app.event (
    id bigint NOT NULL,
    day date NOT NULL,
    account_id bigint,
    note text,
    CONSTRAINT event_pkey PRIMARY KEY (id, day),
    CONSTRAINT event_note_check CHECK (note <> ''),
    CONSTRAINT event_account_fkey FOREIGN KEY (account_id) REFERENCES app.account (id)
) PARTITION BY RANGE (day);
CREATE INDEX event_note_idx ON app.event (note);
CREATE INDEX event_lower_idx ON app.event (lower(note)) WHERE account_id IS NOT NULL;
CREATE TABLE app.event_2023 PARTITION OF app.event FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE TABLE app.event_2024 (
    id bigint NOT NULL,
    day date NOT NULL,
    account_id bigint,
    note text,
    CONSTRAINT event_2024_pkey PRIMARY KEY (id, day),
    CONSTRAINT event_note_check CHECK (note <> ''),
    CONSTRAINT event_account_fkey FOREIGN KEY (account_id) REFERENCES app.account (id)
);
CREATE INDEX event_2024_note_idx ON app.event_2024 (note);
CREATE INDEX event_2024_lower_idx ON app.event_2024 (lower(note)) WHERE account_id IS NOT NULL;
-- With what comes from further above.
CREATE TABLE app.visit (k integer, j integer, CONSTRAINT visit_k_check CHECK (k > 0)) PARTITION BY LIST (k);
CREATE TABLE app.visit_1 PARTITION OF app.visit FOR VALUES IN (1) PARTITION BY LIST (j);
CREATE TABLE app.visit_1_1 PARTITION OF app.visit_1 FOR VALUES IN (1);
ALTER TABLE app.visit_1 DETACH PARTITION app.visit_1_1;
-- With partitions of its own.
CREATE TABLE app.tour (k integer, j integer) PARTITION BY LIST (k);
CREATE TABLE app.tour_1 (k integer, j integer) PARTITION BY LIST (j);
CREATE TABLE app.tour_1_1 PARTITION OF app.tour_1 FOR VALUES IN (1);
