ALTER TABLE app.t DROP CONSTRAINT t_a_key;
-- long-lock: table app.t: nobody can read or write it while an index is built
ALTER TABLE app.t ADD CONSTRAINT t_a_key UNIQUE NULLS NOT DISTINCT (a);
