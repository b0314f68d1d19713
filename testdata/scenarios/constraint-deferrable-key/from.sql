CREATE SCHEMA app;
CREATE TABLE app.t (id bigint, rank integer, CONSTRAINT t_rank_key UNIQUE (rank));
INSERT INTO app.t VALUES (1, 1), (2, 2);
