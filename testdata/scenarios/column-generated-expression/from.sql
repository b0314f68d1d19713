CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY, a integer, b integer GENERATED ALWAYS AS (a * 2) STORED);
CREATE INDEX t_b_idx ON app.t (b);
CREATE VIEW app.v AS SELECT id, b FROM app.t;
INSERT INTO app.t (id, a) VALUES (1, 2);
-- No cast from text to bigint goes by itself.
CREATE TABLE app.u (a integer, twice bigint GENERATED ALWAYS AS (a * 2) STORED);
ALTER TABLE app.u ALTER COLUMN twice TYPE text;
INSERT INTO app.u (a) VALUES (1);
