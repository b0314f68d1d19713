-- An index is made anew when the collation, the operator class or its options of a key are others.
CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY, a text, b text, ts tsvector);
CREATE INDEX t_a_idx ON app.t (a COLLATE "C");
CREATE INDEX t_b_idx ON app.t (b text_pattern_ops);
CREATE INDEX t_ts_idx ON app.t USING gist (ts tsvector_ops (siglen = 32));
