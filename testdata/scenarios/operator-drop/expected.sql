DROP VIEW app.pair;

DROP OPERATOR app.!==(app.rank, app.rank);

DROP OPERATOR app.===(app.rank, app.rank);

DROP OPERATOR app.@-(NONE, app.rank);

ALTER TABLE app.player DROP CONSTRAINT player_rank_check;

DROP OPERATOR app.<<<(app.rank, bigint);
