-- Aggregates are changed in place while a view calls them.
CREATE SCHEMA app;
CREATE AGGREGATE app.row_count(*) (sfunc = int8inc, stype = bigint, initcond = '5');
CREATE AGGREGATE app.total(integer) (sfunc = int4_sum, stype = bigint, combinefunc = int8pl, parallel = safe);
ALTER AGGREGATE app.total(integer) OWNER TO scenario_owner;
CREATE AGGREGATE app.average(numeric) (sfunc = numeric_accum, stype = internal, finalfunc = numeric_stddev_pop);
CREATE AGGREGATE app.at_fraction(double precision ORDER BY anyelement) (sfunc = ordered_set_transition,
    stype = internal, finalfunc = percentile_disc_final, finalfunc_extra, finalfunc_modify = shareable);
CREATE VIEW app.v AS SELECT app.row_count(*) AS n, app.total(i) AS s FROM generate_series(1, 3) i;
