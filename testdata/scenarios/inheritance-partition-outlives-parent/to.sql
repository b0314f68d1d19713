-- Partitions that outlive their table lose the foreign key, the check and the column that they shared with it.
CREATE SCHEMA app;
CREATE TABLE app.account (id bigint);
CREATE TABLE app.event_2023 (id bigint NOT NULL, day date NOT NULL, account_id bigint);
CREATE TABLE app.event_2024 (id bigint NOT NULL, day date NOT NULL, account_id bigint, note text,
    CONSTRAINT event_id_check CHECK (id > 0));
INSERT INTO app.event_2024 VALUES (2, '2024-05-01', NULL, 'b');
