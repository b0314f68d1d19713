-- A partition that is detached keeps a foreign key that it calls otherwise than the partitioned table, renames it, or drops it.
CREATE SCHEMA app;
CREATE TABLE app.account (id bigint PRIMARY KEY);
CREATE TABLE app.event (
    id bigint NOT NULL,
    kind integer NOT NULL,
    account_id bigint,
    other_id bigint,
    CONSTRAINT event_account_fkey FOREIGN KEY (account_id) REFERENCES app.account (id)
) PARTITION BY LIST (kind);
CREATE TABLE app.event_1 (
    id bigint NOT NULL,
    kind integer NOT NULL,
    account_id bigint,
    other_id bigint,
    CONSTRAINT event_account_fkey CHECK (id > 0)
);
CREATE TABLE app.event_2 PARTITION OF app.event FOR VALUES IN (2);
CREATE TABLE app.event_3 PARTITION OF app.event FOR VALUES IN (3) PARTITION BY LIST (id);
CREATE TABLE app.event_3_1 (
    id bigint NOT NULL,
    kind integer NOT NULL,
    account_id bigint,
    other_id bigint
);
CREATE TABLE app.event_4 (
    id bigint NOT NULL,
    kind integer NOT NULL,
    account_id bigint,
    other_id bigint,
    CONSTRAINT event_4_fkey FOREIGN KEY (account_id) REFERENCES app.account (id)
);
CREATE TABLE app.event_5 (
    id bigint NOT NULL,
    kind integer NOT NULL,
    account_id bigint,
    other_id bigint,
    CONSTRAINT event_fkey FOREIGN KEY (account_id) REFERENCES app.account (id)
);
