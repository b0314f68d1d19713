CREATE TABLE app.log (
    id bigint NOT NULL,
    region text NOT NULL,
    note text
) PARTITION BY LIST (region);

CREATE TABLE app.log_eu PARTITION OF app.log FOR VALUES IN ('de', 'fr') PARTITION BY HASH (id);

CREATE TABLE app.log_eu_0 PARTITION OF app.log_eu FOR VALUES WITH (modulus 2, remainder 0);
ALTER TABLE app.log_eu_0 ADD CONSTRAINT log_eu_0_pkey PRIMARY KEY (region, id);
CREATE UNIQUE INDEX log_eu_0_id_region_note_idx ON app.log_eu_0 (id, region, note);
CREATE INDEX log_eu_0_note_idx ON app.log_eu_0 (note);

CREATE TABLE app.log_eu_1 PARTITION OF app.log_eu FOR VALUES WITH (modulus 2, remainder 1);

ALTER TABLE ONLY app.log_eu ADD CONSTRAINT log_eu_pkey PRIMARY KEY (region, id);
CREATE INDEX log_eu_note_idx ON ONLY app.log_eu (note);
CREATE UNIQUE INDEX log_eu_own_idx ON ONLY app.log_eu (id, region, note);

ALTER INDEX app.log_eu_pkey ATTACH PARTITION app.log_eu_0_pkey;
ALTER INDEX app.log_eu_own_idx ATTACH PARTITION app.log_eu_0_id_region_note_idx;
ALTER INDEX app.log_eu_note_idx ATTACH PARTITION app.log_eu_0_note_idx;

ALTER TABLE app.log_eu_1 ADD CONSTRAINT log_eu_1_pkey PRIMARY KEY (region, id);
CREATE UNIQUE INDEX log_eu_1_id_region_note_idx ON app.log_eu_1 (id, region, note);
CREATE INDEX log_eu_1_note_idx ON app.log_eu_1 (note);
ALTER INDEX app.log_eu_pkey ATTACH PARTITION app.log_eu_1_pkey;
ALTER INDEX app.log_eu_own_idx ATTACH PARTITION app.log_eu_1_id_region_note_idx;
ALTER INDEX app.log_eu_note_idx ATTACH PARTITION app.log_eu_1_note_idx;

CREATE TABLE app.log_us PARTITION OF app.log FOR VALUES IN ('us');

ALTER TABLE ONLY app.log ADD CONSTRAINT log_pkey PRIMARY KEY (region, id);
CREATE INDEX log_note_idx ON ONLY app.log (note);

ALTER INDEX app.log_pkey ATTACH PARTITION app.log_eu_pkey;
ALTER INDEX app.log_note_idx ATTACH PARTITION app.log_eu_note_idx;

ALTER TABLE app.log_us ADD CONSTRAINT log_us_pkey PRIMARY KEY (region, id);
CREATE INDEX log_us_note_idx ON app.log_us (note);
ALTER INDEX app.log_pkey ATTACH PARTITION app.log_us_pkey;
ALTER INDEX app.log_note_idx ATTACH PARTITION app.log_us_note_idx;
