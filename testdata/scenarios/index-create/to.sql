-- Indexes of every sort are created, each with what is not its default.
CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY, a text, b varchar(20), j jsonb, tags text[], ts tsvector, made timestamptz);
CREATE INDEX t_a_idx ON app.t (a);
CREATE UNIQUE INDEX t_a_b_idx ON app.t (a DESC, b NULLS FIRST, made DESC NULLS LAST) INCLUDE (id) WHERE a IS NOT NULL AND b <> 'it''s (x';
CREATE INDEX t_pattern_idx ON app.t (b varchar_pattern_ops, a COLLATE "C" text_pattern_ops);
CREATE INDEX t_lower_idx ON app.t (lower(a), ((id + 1)), (a || b) COLLATE "C", ((j ->> 'a'))) WITH (fillfactor = 70);
ALTER INDEX app.t_lower_idx ALTER COLUMN 2 SET STATISTICS 500;
CREATE INDEX t_j_idx ON app.t USING gin (j jsonb_path_ops, tags) WITH (fastupdate = off);
CREATE INDEX t_ts_idx ON app.t USING gist (ts tsvector_ops (siglen = 100));
CREATE INDEX t_made_idx ON app.t USING brin (made, id int8_minmax_multi_ops (values_per_range = 16)) WITH (autosummarize = on, pages_per_range = 32);
CREATE INDEX t_hash_idx ON app.t USING hash (b);
CREATE INDEX t_spgist_idx ON app.t USING spgist (a);
CREATE UNIQUE INDEX t_distinct_idx ON app.t (made) NULLS NOT DISTINCT;
