CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY, old text, twice bigint GENERATED ALWAYS AS (id * 2) STORED);
CREATE INDEX t_old_idx ON app.t (old);
CREATE VIEW app.v AS SELECT id, old FROM app.t;
INSERT INTO app.t VALUES (1, 'x');
