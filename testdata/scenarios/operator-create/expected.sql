CREATE OPERATOR app.!== (
    FUNCTION = app.other,
    LEFTARG = app.rank,
    RIGHTARG = app.rank,
    COMMUTATOR = OPERATOR(app.!==),
    NEGATOR = OPERATOR(app.===),
    RESTRICT = neqsel,
    JOIN = neqjoinsel
);

CREATE OPERATOR app.<<< (
    FUNCTION = app.before,
    LEFTARG = app.rank,
    RIGHTARG = bigint,
    COMMUTATOR = OPERATOR(app.>>>)
);

CREATE TABLE app.player (
    id integer NOT NULL,
    rank app.rank,
    CONSTRAINT player_pkey PRIMARY KEY (id),
    CONSTRAINT player_rank_check CHECK (rank OPERATOR(app.<<<) (100)::bigint)
);

CREATE OPERATOR app.=== (
    FUNCTION = app.same,
    LEFTARG = app.rank,
    RIGHTARG = app.rank,
    COMMUTATOR = OPERATOR(app.===),
    NEGATOR = OPERATOR(app.!==),
    RESTRICT = eqsel,
    JOIN = eqjoinsel,
    HASHES,
    MERGES
);

COMMENT ON OPERATOR app.===(app.rank, app.rank) IS 'the same rank';

CREATE OPERATOR app.>>> (
    FUNCTION = app.after,
    LEFTARG = bigint,
    RIGHTARG = app.rank,
    COMMUTATOR = OPERATOR(app.<<<)
);

CREATE OPERATOR app.@- (
    FUNCTION = app.upside,
    RIGHTARG = app.rank
);

ALTER OPERATOR app.@-(NONE, app.rank) OWNER TO operator_keeper;
COMMENT ON OPERATOR app.@-(NONE, app.rank) IS 'the other way up';

CREATE VIEW app.pair AS
SELECT a.id,
    b.id AS other,
    (OPERATOR(app.@-) a.rank) AS upside
   FROM (app.player a
     JOIN app.player b ON ((a.rank OPERATOR(app.===) b.rank)));
