SET check_function_bodies = off;

DROP VIEW app.v;

DROP AGGREGATE app.pick(double precision ORDER BY double precision);

DROP AGGREGATE app.total(integer);

CREATE AGGREGATE app.pick(double precision, double precision) (
    SFUNC = float8_regr_accum,
    STYPE = double precision[],
    FINALFUNC = float8_corr,
    INITCOND = '{0,0,0,0,0,0}'
);

CREATE AGGREGATE app.total(integer) (
    SFUNC = int4_avg_accum,
    STYPE = bigint[],
    FINALFUNC = int8_avg,
    INITCOND = '{0,0}'
);

COMMENT ON AGGREGATE app.total(integer) IS 'kept';

CREATE VIEW app.v AS
SELECT (app.total(i.i) > (5)::numeric) AS large
   FROM generate_series(1, 3) i(i);
