DROP OPERATOR FAMILY app.nothing USING gin;

ALTER TABLE app.player DROP CONSTRAINT player_rank_key;

DROP OPERATOR FAMILY app.rank_ops USING btree;
