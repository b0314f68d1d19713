CREATE SCHEMA app;
CREATE TABLE app.account (id bigint PRIMARY KEY);
CREATE TABLE app.event (id bigint NOT NULL, day date NOT NULL, account_id bigint, note text,
    CONSTRAINT event_account_fkey FOREIGN KEY (account_id) REFERENCES app.account (id),
    CONSTRAINT event_id_check CHECK (id > 0)) PARTITION BY RANGE (day);
CREATE TABLE app.event_2023 PARTITION OF app.event FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE TABLE app.event_2024 PARTITION OF app.event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
INSERT INTO app.event VALUES (1, '2023-05-01', NULL, 'a'), (2, '2024-05-01', NULL, 'b');
