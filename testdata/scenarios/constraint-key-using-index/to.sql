-- A key is made of the unique index that is there, and what refers to it stays; the other way an index is built.
CREATE SCHEMA app;
CREATE TABLE app.account (
    id bigint NOT NULL,
    email text NOT NULL,
    name text,
    code text,
    CONSTRAINT account_pkey PRIMARY KEY (id) INCLUDE (name) WITH (fillfactor=80),
    CONSTRAINT account_email_key UNIQUE (email),
    CONSTRAINT account_code_key UNIQUE (code) DEFERRABLE,
    CONSTRAINT account_name_key UNIQUE (name)
);
COMMENT ON CONSTRAINT account_email_key ON app.account IS 'for logins';
ALTER TABLE app.account REPLICA IDENTITY USING INDEX account_email_key;
ALTER TABLE app.account CLUSTER ON account_email_key;
CREATE TABLE app.payment (account_id bigint REFERENCES app.account (id), email text REFERENCES app.account (email));
CREATE TABLE app.event (id bigint NOT NULL, kind integer NOT NULL, CONSTRAINT event_pkey PRIMARY KEY (id, kind)) PARTITION BY LIST (kind);
CREATE TABLE app.event_1 PARTITION OF app.event FOR VALUES IN (1);
