SET check_function_bodies = off;

ALTER OPERATOR FAMILY app.rank_ops USING btree DROP FUNCTION 1 (app.rank, bigint);
ALTER OPERATOR FAMILY app.rank_ops USING btree DROP OPERATOR 3 (app.rank, bigint);

ALTER OPERATOR FAMILY app.spot_ops USING gist DROP OPERATOR 15 (app.spot, app.spot);

DROP OPERATOR app.=(app.rank, bigint);

CREATE FUNCTION app.rank_cmp8_2(app.rank, bigint)
    RETURNS integer
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'btint48cmp';

CREATE FUNCTION app.rank_same8(app.rank, bigint)
    RETURNS boolean
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'int48eq';

CREATE OPERATOR app.= (
    FUNCTION = app.rank_same8,
    LEFTARG = app.rank,
    RIGHTARG = bigint
);

CREATE OPERATOR FAMILY app.float_order USING btree;

ALTER OPERATOR FAMILY app.rank_ops USING btree ADD FUNCTION 1 (app.rank, bigint) app.rank_cmp8_2(app.rank,bigint);
ALTER OPERATOR FAMILY app.rank_ops USING btree ADD OPERATOR 3 app.=(app.rank,bigint);

ALTER OPERATOR FAMILY app.spot_ops USING gist ADD OPERATOR 15 app.<->(app.spot,app.spot) FOR ORDER BY app.float_order;
