CREATE SCHEMA app;
CREATE AGGREGATE app.row_count(*) (sfunc = int8inc, stype = bigint, initcond = '0');
CREATE AGGREGATE app.total(integer) (sfunc = int4_sum, stype = bigint);
CREATE AGGREGATE app.average(numeric) (sfunc = numeric_avg_accum, stype = internal, finalfunc = numeric_avg);
CREATE AGGREGATE app.at_fraction(double precision ORDER BY anyelement) (sfunc = ordered_set_transition,
    stype = internal, finalfunc = percentile_disc_final, finalfunc_extra);
CREATE VIEW app.v AS SELECT app.row_count(*) AS n, app.total(i) AS s FROM generate_series(1, 3) i;
