DROP OPERATOR app.!==(point, point);

DROP OPERATOR app.===(point, point);

CREATE OPERATOR app.!== (
    FUNCTION = app.other,
    LEFTARG = point,
    RIGHTARG = point
);

CREATE OPERATOR app.=== (
    FUNCTION = app.same,
    LEFTARG = point,
    RIGHTARG = point,
    COMMUTATOR = OPERATOR(elsewhere.=~=),
    NEGATOR = OPERATOR(elsewhere.!~=)
);
