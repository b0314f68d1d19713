DROP OPERATOR app.<<<(app.rank, bigint);

DROP OPERATOR app.>>>(bigint, app.rank);

CREATE OPERATOR app.!== (
    FUNCTION = app.other,
    LEFTARG = app.rank,
    RIGHTARG = app.rank,
    NEGATOR = OPERATOR(app.===)
);
