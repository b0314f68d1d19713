DROP AGGREGATE app.best(app.rank);

DROP INDEX app.player_rank;

DROP OPERATOR CLASS app.rank_hashed USING hash;

ALTER TABLE app.player DROP CONSTRAINT player_rank_key;

DROP TYPE app.ranks;

DROP OPERATOR FAMILY app.rank_ops USING btree;
