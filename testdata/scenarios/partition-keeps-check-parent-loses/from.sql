CREATE TABLE account (id bigint PRIMARY KEY);
CREATE TABLE event (
    id bigint NOT NULL,
    day date NOT NULL,
    account_id bigint CONSTRAINT event_account REFERENCES account,
    CONSTRAINT event_id_check CHECK (id > 0)
) PARTITION BY RANGE (day);
CREATE TABLE event_2023 PARTITION OF event FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE TABLE event_2024 PARTITION OF event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
INSERT INTO account VALUES (1);
INSERT INTO event VALUES (1, '2023-05-01', 1), (2, '2024-05-01', 1);
