DROP OPERATOR app.!==(app.rank, app.rank);

DROP OPERATOR app.<<<(app.rank, bigint);

DROP OPERATOR app.===(app.rank, app.rank);

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
