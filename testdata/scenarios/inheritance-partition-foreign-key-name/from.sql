CREATE SCHEMA app;
CREATE TABLE app.account (id bigint PRIMARY KEY);
CREATE TABLE app.event (
    id bigint NOT NULL,
    kind integer NOT NULL,
    account_id bigint,
    other_id bigint
) PARTITION BY LIST (kind);
-- The name is taken.
CREATE TABLE app.event_1 PARTITION OF app.event FOR VALUES IN (1);
ALTER TABLE app.event_1 ADD CONSTRAINT event_account_fkey CHECK (id > 0);
CREATE TABLE app.event_2 PARTITION OF app.event FOR VALUES IN (2);
CREATE TABLE app.event_3 PARTITION OF app.event FOR VALUES IN (3) PARTITION BY LIST (id);
CREATE TABLE app.event_3_1 PARTITION OF app.event_3 FOR VALUES IN (1);
CREATE TABLE app.event_5 PARTITION OF app.event FOR VALUES IN (5);
ALTER TABLE app.event ADD CONSTRAINT event_account_fkey FOREIGN KEY (account_id) REFERENCES app.account (id);
-- Its own is taken for the parent's.
CREATE TABLE app.event_4 (
    id bigint NOT NULL,
    kind integer NOT NULL,
    account_id bigint,
    other_id bigint,
    CONSTRAINT event_4_fkey FOREIGN KEY (account_id) REFERENCES app.account (id)
);
ALTER TABLE app.event ATTACH PARTITION app.event_4 FOR VALUES IN (4);
-- The parent's has another name since.
ALTER TABLE app.event_5 RENAME CONSTRAINT event_account_fkey TO event_5_fkey;
ALTER TABLE app.event_3_1 RENAME CONSTRAINT event_account_fkey TO event_3_1_fkey;
INSERT INTO app.account VALUES (1);
INSERT INTO app.event VALUES (1, 1, 1), (1, 2, 1), (1, 3, 1), (1, 4, 1), (1, 5, 1);
