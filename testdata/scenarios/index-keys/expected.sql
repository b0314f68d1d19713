DROP INDEX app.t_a_idx;
DROP INDEX app.t_b_idx;
DROP INDEX app.t_ts_idx;
CREATE INDEX t_a_idx ON app.t (a COLLATE "C");
CREATE INDEX t_b_idx ON app.t (b text_pattern_ops);
CREATE INDEX t_ts_idx ON app.t USING gist (ts tsvector_ops (siglen=32));
