ALTER TABLE app.u DROP CONSTRAINT u_a_fkey;

ALTER TABLE app.t DROP CONSTRAINT t_a_key;
-- long-lock: table app.t: nobody can read or write it while an index is built
ALTER TABLE app.t ADD CONSTRAINT t_a_key UNIQUE (a) INCLUDE (b);

ALTER TABLE app.u ADD CONSTRAINT u_a_fkey FOREIGN KEY (a) REFERENCES app.t (a);
