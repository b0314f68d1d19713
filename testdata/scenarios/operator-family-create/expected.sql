CREATE OPERATOR FAMILY app.nothing USING gin;
ALTER OPERATOR FAMILY app.nothing USING gin OWNER TO class_keeper;
COMMENT ON OPERATOR FAMILY app.nothing USING gin IS 'yet';

CREATE OPERATOR FAMILY app.numbers USING btree;

ALTER OPERATOR FAMILY app.numbers USING btree ADD
    OPERATOR 1 app.<(app.rank,bigint),
    OPERATOR 3 app.=(app.rank,bigint),
    FUNCTION 1 (app.rank, bigint) app.rank_cmp8(app.rank,bigint);

CREATE OPERATOR CLASS app.big FOR TYPE bigint USING btree FAMILY app.numbers AS
    OPERATOR 1 <(bigint,bigint),
    OPERATOR 2 <=(bigint,bigint),
    OPERATOR 3 =(bigint,bigint),
    OPERATOR 4 >=(bigint,bigint),
    OPERATOR 5 >(bigint,bigint),
    FUNCTION 1 (bigint, bigint) btint8cmp(bigint,bigint);

CREATE OPERATOR CLASS app.rank_ops DEFAULT FOR TYPE app.rank USING btree FAMILY app.numbers AS
    OPERATOR 1 app.<(app.rank,app.rank),
    OPERATOR 2 app.<=(app.rank,app.rank),
    OPERATOR 3 app.=(app.rank,app.rank),
    OPERATOR 4 app.>=(app.rank,app.rank),
    OPERATOR 5 app.>(app.rank,app.rank),
    FUNCTION 1 (app.rank, app.rank) app.rank_cmp(app.rank,app.rank);
