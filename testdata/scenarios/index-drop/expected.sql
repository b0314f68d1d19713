DROP INDEX app.t_a_idx;
DROP INDEX app.t_b_idx;
ALTER TABLE app.t ADD CONSTRAINT t_made_idx UNIQUE USING INDEX t_made_idx;
CREATE INDEX t_b_idx ON app.t (b);
