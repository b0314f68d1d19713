-- An index cannot be detached: where a partition gives up its part, the partitioned table's key or index is made anew.
CREATE SCHEMA app;
CREATE TABLE app.visit (site text NOT NULL, id bigint NOT NULL, day date) PARTITION BY LIST (site);
CREATE TABLE app.visit_a PARTITION OF app.visit FOR VALUES IN ('a');
CREATE TABLE app.visit_b PARTITION OF app.visit FOR VALUES IN ('b');
ALTER TABLE ONLY app.visit ADD CONSTRAINT visit_key UNIQUE (site, id);
ALTER TABLE app.visit_a ADD CONSTRAINT visit_a_site_id_key UNIQUE (site, id);
ALTER INDEX app.visit_key ATTACH PARTITION app.visit_a_site_id_key;
CREATE UNIQUE INDEX visit_b_site_id_key ON app.visit_b (site, id);
CREATE INDEX visit_day ON ONLY app.visit (day);
CREATE INDEX visit_a_day_idx ON app.visit_a (day);
CREATE INDEX visit_b_day_idx ON app.visit_b (day);
ALTER INDEX app.visit_day ATTACH PARTITION app.visit_b_day_idx;
