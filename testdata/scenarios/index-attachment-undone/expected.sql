DROP INDEX app.visit_day;
ALTER TABLE app.visit DROP CONSTRAINT visit_key;
ALTER TABLE ONLY app.visit ADD CONSTRAINT visit_key UNIQUE (site, id);

-- long-lock: table app.visit_a: nobody can read or write it while an index is built
ALTER TABLE app.visit_a ADD CONSTRAINT visit_a_site_id_key UNIQUE (site, id);
CREATE INDEX visit_a_day_idx ON app.visit_a (day);
ALTER INDEX app.visit_key ATTACH PARTITION app.visit_a_site_id_key;

CREATE INDEX visit_b_day_idx ON app.visit_b (day);
CREATE UNIQUE INDEX visit_b_site_id_key ON app.visit_b (site, id);

-- long-lock: table app.visit_c: nobody can read or write it while an index is built
ALTER TABLE app.visit_c ADD CONSTRAINT visit_c_site_id_key UNIQUE (site, id);
ALTER TABLE app.visit ATTACH PARTITION app.visit_c FOR VALUES IN ('c');

CREATE INDEX visit_day ON ONLY app.visit (day);

ALTER INDEX app.visit_day ATTACH PARTITION app.visit_b_day_idx;
