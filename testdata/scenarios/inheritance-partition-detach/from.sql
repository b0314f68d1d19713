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
CREATE TABLE app.event_2024 PARTITION OF app.event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
INSERT INTO app.account VALUES (1);
INSERT INTO app.event VALUES (1, '2023-05-01', 1, 'x'), (2, '2023-06-01', NULL, NULL);
INSERT INTO app.event VALUES (3, '2024-03-01', 1, 'z');
CREATE TABLE app.visit (k integer, j integer, CONSTRAINT visit_k_check CHECK (k > 0)) PARTITION BY LIST (k);
CREATE TABLE app.visit_1 PARTITION OF app.visit FOR VALUES IN (1) PARTITION BY LIST (j);
CREATE TABLE app.visit_1_1 PARTITION OF app.visit_1 FOR VALUES IN (1);
INSERT INTO app.visit VALUES (1, 1);
CREATE TABLE app.tour (k integer, j integer) PARTITION BY LIST (k);
CREATE TABLE app.tour_1 PARTITION OF app.tour FOR VALUES IN (1) PARTITION BY LIST (j);
CREATE TABLE app.tour_1_1 PARTITION OF app.tour_1 FOR VALUES IN (1);
INSERT INTO app.tour VALUES (1, 1);
