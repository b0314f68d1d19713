SET check_function_bodies = off;

CREATE AGGREGATE app.best(app.rank) (
    SFUNC = app.better,
    STYPE = app.rank,
    SORTOP = OPERATOR(app.>)
);

CREATE OPERATOR CLASS app.rank_hashed DEFAULT FOR TYPE app.rank USING hash AS
    OPERATOR 1 app.=(app.rank,app.rank),
    FUNCTION 1 (app.rank, app.rank) app.rank_hash(app.rank);

ALTER OPERATOR CLASS app.rank_hashed USING hash OWNER TO class_keeper;
ALTER OPERATOR FAMILY app.rank_hashed USING hash OWNER TO class_keeper;

CREATE OPERATOR CLASS app.rank_ops DEFAULT FOR TYPE app.rank USING btree AS
    OPERATOR 1 app.<(app.rank,app.rank),
    OPERATOR 2 app.<=(app.rank,app.rank),
    OPERATOR 3 app.=(app.rank,app.rank),
    OPERATOR 4 app.>=(app.rank,app.rank),
    OPERATOR 5 app.>(app.rank,app.rank),
    FUNCTION 1 (app.rank, app.rank) app.rank_cmp(app.rank,app.rank);

CREATE TYPE app.ranks AS RANGE (subtype = app.rank);

CREATE TABLE app.player (
    id integer NOT NULL,
    rank app.rank,
    CONSTRAINT player_pkey PRIMARY KEY (id),
    CONSTRAINT player_rank_key UNIQUE (rank)
);

CREATE INDEX player_rank ON app.player USING hash (rank);

COMMENT ON OPERATOR FAMILY app.rank_ops USING btree IS 'of its class';

COMMENT ON OPERATOR CLASS app.rank_ops USING btree IS 'by number';

CREATE OPERATOR CLASS app.spot_ops DEFAULT FOR TYPE app.spot USING gist AS
    FUNCTION 1 (app.spot, app.spot) app.spot_consistent(internal,app.spot,smallint,oid,internal),
    FUNCTION 2 (app.spot, app.spot) app.spot_union(internal,internal),
    FUNCTION 5 (app.spot, app.spot) gist_box_penalty(internal,internal,internal),
    FUNCTION 6 (app.spot, app.spot) gist_box_picksplit(internal,internal),
    FUNCTION 7 (app.spot, app.spot) gist_box_same(box,box,internal),
    OPERATOR 3 app.&&&(app.spot,app.spot),
    OPERATOR 15 app.<->(app.spot,app.spot) FOR ORDER BY float_ops,
    FUNCTION 8 (app.spot, app.spot) app.spot_distance(internal,app.spot,smallint,oid,internal),
    STORAGE box;
