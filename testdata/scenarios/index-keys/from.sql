CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY, a text, b text, ts tsvector);
CREATE INDEX t_a_idx ON app.t (a);
CREATE INDEX t_b_idx ON app.t (b);
CREATE INDEX t_ts_idx ON app.t USING gist (ts);
INSERT INTO app.t VALUES (1, 'x', 'y', 'cat');
