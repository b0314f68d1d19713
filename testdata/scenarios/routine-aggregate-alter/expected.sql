SET check_function_bodies = off;

CREATE OR REPLACE AGGREGATE app.at_fraction(double precision ORDER BY anyelement) (
    SFUNC = ordered_set_transition,
    STYPE = internal,
    FINALFUNC = percentile_disc_final,
    FINALFUNC_EXTRA,
    FINALFUNC_MODIFY = SHAREABLE
);

CREATE OR REPLACE AGGREGATE app.average(numeric) (
    SFUNC = numeric_accum,
    STYPE = internal,
    FINALFUNC = numeric_stddev_pop
);

CREATE OR REPLACE AGGREGATE app.row_count(*) (
    SFUNC = int8inc,
    STYPE = bigint,
    INITCOND = '5'
);

CREATE OR REPLACE AGGREGATE app.total(integer) (
    SFUNC = int4_sum,
    STYPE = bigint,
    COMBINEFUNC = int8pl,
    PARALLEL = SAFE
);

ALTER AGGREGATE app.total(integer) OWNER TO scenario_owner;
