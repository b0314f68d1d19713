CREATE SCHEMA app;
CREATE AGGREGATE app.total(integer) (sfunc = int4_sum, stype = bigint);
COMMENT ON AGGREGATE app.total(integer) IS 'kept';
CREATE AGGREGATE app.pick(double precision ORDER BY double precision) (sfunc = ordered_set_transition,
    stype = internal, finalfunc = percentile_cont_float8_final);
CREATE VIEW app.v AS SELECT app.total(i) > 5 AS large FROM generate_series(1, 3) i;
