CREATE SCHEMA app;
CREATE TABLE app.visit (site text NOT NULL, id bigint NOT NULL, day date) PARTITION BY LIST (site);
CREATE TABLE app.visit_a PARTITION OF app.visit FOR VALUES IN ('a');
CREATE TABLE app.visit_b PARTITION OF app.visit FOR VALUES IN ('b');
ALTER TABLE app.visit ADD CONSTRAINT visit_key UNIQUE (site, id);
CREATE INDEX visit_day ON app.visit (day);
CREATE TABLE app.visit_c (site text NOT NULL, id bigint NOT NULL, day date);
CREATE INDEX visit_c_day_idx ON app.visit_c (day);
INSERT INTO app.visit VALUES ('a', 1, '2024-01-01'), ('b', 1, NULL);
