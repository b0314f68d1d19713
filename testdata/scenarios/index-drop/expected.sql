DROP INDEX app.t_a_idx;
DROP INDEX app.t_b_idx;
DROP INDEX app.t_made_idx;
-- long-lock: table app.t: nobody can read or write it while an index is built
ALTER TABLE app.t ADD CONSTRAINT t_made_idx UNIQUE (made);
CREATE INDEX t_b_idx ON app.t (b);
