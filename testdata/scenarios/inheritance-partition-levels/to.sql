-- Partitions that are partitioned themselves, by list and by hash, with an index on every level.
CREATE SCHEMA app;
CREATE TABLE app.log (id bigint NOT NULL, region text NOT NULL, note text, PRIMARY KEY (region, id)) PARTITION BY LIST (region);
CREATE TABLE app.log_eu PARTITION OF app.log FOR VALUES IN ('de', 'fr') PARTITION BY HASH (id);
CREATE TABLE app.log_eu_0 PARTITION OF app.log_eu FOR VALUES WITH (modulus 2, remainder 0);
CREATE TABLE app.log_eu_1 PARTITION OF app.log_eu FOR VALUES WITH (modulus 2, remainder 1);
CREATE TABLE app.log_us PARTITION OF app.log FOR VALUES IN ('us');
CREATE INDEX log_note_idx ON app.log (note);
CREATE UNIQUE INDEX log_eu_own_idx ON app.log_eu (id, region, note);
