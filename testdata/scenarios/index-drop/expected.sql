DROP INDEX app.t_a_idx;
DROP INDEX app.t_b_idx;
DROP INDEX app.t_made_idx;
ALTER TABLE app.t ADD CONSTRAINT t_made_idx UNIQUE (made);
CREATE INDEX t_b_idx ON app.t (b);
