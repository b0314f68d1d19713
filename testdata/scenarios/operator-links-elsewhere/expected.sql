DROP OPERATOR app.===(point, point);

CREATE OPERATOR app.=== (
    FUNCTION = app.same,
    LEFTARG = point,
    RIGHTARG = point,
    COMMUTATOR = OPERATOR(elsewhere.=~=),
    NEGATOR = OPERATOR(elsewhere.!~=)
);
