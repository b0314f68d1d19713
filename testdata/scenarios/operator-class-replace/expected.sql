SET check_function_bodies = off;

DROP OPERATOR CLASS app.rank_second USING btree;

DROP OPERATOR CLASS app.spot_ops USING gist;

ALTER TABLE app.player DROP CONSTRAINT player_rank_key;

DROP OPERATOR CLASS app.rank_ops USING btree;

CREATE FUNCTION app.rank_cmp_2(app.rank, app.rank)
    RETURNS integer
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'btint4cmp';

ALTER OPERATOR FAMILY app.rank_ops USING btree ADD FUNCTION 4 (app.rank, app.rank) btequalimage(oid);

CREATE OPERATOR FAMILY app.seconds USING btree;

CREATE OPERATOR CLASS app.rank_ops DEFAULT FOR TYPE app.rank USING btree AS
    OPERATOR 1 app.<(app.rank,app.rank),
    OPERATOR 2 app.<=(app.rank,app.rank),
    OPERATOR 3 app.=(app.rank,app.rank),
    OPERATOR 4 app.>=(app.rank,app.rank),
    OPERATOR 5 app.>(app.rank,app.rank),
    FUNCTION 1 (app.rank, app.rank) app.rank_cmp_2(app.rank,app.rank);

-- long-lock: table app.player: nobody can read or write it while an index is built
ALTER TABLE app.player ADD CONSTRAINT player_rank_key UNIQUE (rank);

CREATE OPERATOR CLASS app.rank_second FOR TYPE app.rank USING btree FAMILY app.seconds AS
    STORAGE app.rank;

CREATE OPERATOR CLASS app.spot_ops DEFAULT FOR TYPE app.spot USING gist AS
    FUNCTION 1 (app.spot, app.spot) app.spot_consistent(internal,app.spot,smallint,oid,internal),
    FUNCTION 2 (app.spot, app.spot) app.spot_union(internal,internal),
    FUNCTION 5 (app.spot, app.spot) gist_box_penalty(internal,internal,internal),
    FUNCTION 6 (app.spot, app.spot) gist_box_picksplit(internal,internal),
    FUNCTION 7 (app.spot, app.spot) gist_box_same(box,box,internal);
