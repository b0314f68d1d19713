-- A key can only be made deferrable by replacing it.
CREATE SCHEMA app;
CREATE TABLE app.t (id bigint, rank integer, CONSTRAINT t_rank_key UNIQUE (rank) DEFERRABLE INITIALLY DEFERRED);
