CREATE SCHEMA app;
CREATE TABLE app.account (id bigint NOT NULL, email text NOT NULL, name text, code text, CONSTRAINT account_code_key UNIQUE (name));
CREATE UNIQUE INDEX account_id_idx ON app.account (id) INCLUDE (name) WITH (fillfactor=70);
CREATE UNIQUE INDEX account_email_key ON app.account (email);
COMMENT ON INDEX app.account_email_key IS 'for logins';
ALTER TABLE app.account REPLICA IDENTITY USING INDEX account_email_key;
ALTER TABLE app.account CLUSTER ON account_id_idx;
CREATE UNIQUE INDEX account_code_idx ON app.account (code);
-- None of these is what a key's would be.
CREATE UNIQUE INDEX account_name_idx ON app.account (lower(name));
CREATE UNIQUE INDEX account_name_desc_idx ON app.account (name DESC);
CREATE UNIQUE INDEX account_name_part_idx ON app.account (name) WHERE id > 0;
CREATE TABLE app.payment (account_id bigint REFERENCES app.account (id), email text REFERENCES app.account (email));
CREATE TABLE app.event (id bigint NOT NULL, kind integer NOT NULL) PARTITION BY LIST (kind);
CREATE TABLE app.event_1 PARTITION OF app.event FOR VALUES IN (1);
CREATE UNIQUE INDEX event_1_idx ON app.event_1 (id, kind);
INSERT INTO app.account VALUES (1, 'a@example.com', 'a', 'x'), (2, 'b@example.com', 'b', 'y');
INSERT INTO app.payment VALUES (1, 'b@example.com');
INSERT INTO app.event VALUES (1, 1);
