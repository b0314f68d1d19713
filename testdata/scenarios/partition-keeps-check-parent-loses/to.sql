-- What the partitioned table loses is the partition's own once that has left; another that leaves does not keep it.
CREATE TABLE account (id bigint PRIMARY KEY);
CREATE TABLE event (
    id bigint NOT NULL,
    day date NOT NULL,
    account_id bigint
) PARTITION BY RANGE (day);
CREATE TABLE event_2023 (
    id bigint NOT NULL,
    day date NOT NULL,
    account_id bigint CONSTRAINT event_account REFERENCES account,
    CONSTRAINT event_id_check CHECK (id > 0)
);
CREATE TABLE event_2024 (
    id bigint NOT NULL,
    day date NOT NULL,
    account_id bigint
);
INSERT INTO account VALUES (1);
INSERT INTO event_2023 VALUES (1, '2023-05-01', 1);
INSERT INTO event_2024 VALUES (2, '2024-05-01', 1);
