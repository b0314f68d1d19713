-- Another result type or another kind of aggregate needs a new one, and so does the view on it.
CREATE SCHEMA app;
CREATE AGGREGATE app.total(integer) (sfunc = int4_avg_accum, stype = bigint[], finalfunc = int8_avg, initcond = '{0,0}');
COMMENT ON AGGREGATE app.total(integer) IS 'kept';
CREATE AGGREGATE app.pick(double precision, double precision) (sfunc = float8_regr_accum, stype = double precision[],
    finalfunc = float8_corr, initcond = '{0,0,0,0,0,0}');
CREATE VIEW app.v AS SELECT app.total(i) > 5 AS large FROM generate_series(1, 3) i;
