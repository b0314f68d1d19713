-- What a detached partition keeps of its parent is what the parent had, and its copies of triggers are gone.
CREATE SCHEMA app;
CREATE TABLE app.account (id integer PRIMARY KEY);
CREATE TABLE app.event (day date, account_id integer, CONSTRAINT event_account_fkey FOREIGN KEY (account_id) REFERENCES app.account DEFERRABLE INITIALLY DEFERRED) PARTITION BY RANGE (day);
CREATE TABLE app.event_2023 (day date, account_id integer, CONSTRAINT event_account_fkey FOREIGN KEY (account_id) REFERENCES app.account DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE app.event_2024 PARTITION OF app.event FOR VALUES FROM ('2024-01-01') TO ('2026-01-01');
CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER touched BEFORE UPDATE ON app.event FOR EACH ROW EXECUTE FUNCTION app.touch();
ALTER TABLE app.event_2024 ENABLE ALWAYS TRIGGER touched;
INSERT INTO app.account VALUES (1);
INSERT INTO app.event_2023 VALUES ('2023-05-01', 1);
INSERT INTO app.event VALUES ('2024-05-01', 1);
