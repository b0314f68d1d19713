SET check_function_bodies = off;

CREATE OR REPLACE AGGREGATE app.average(numeric) (
    SFUNC = numeric_avg_accum,
    STYPE = internal,
    SSPACE = 128,
    FINALFUNC = numeric_avg,
    COMBINEFUNC = numeric_avg_combine,
    SERIALFUNC = numeric_avg_serialize,
    DESERIALFUNC = numeric_avg_deserialize
);

CREATE OR REPLACE AGGREGATE app.half_count(integer) (
    SFUNC = int4_sum,
    STYPE = bigint,
    FINALFUNC = app.half,
    MSFUNC = app.more,
    MINVFUNC = app.less,
    MSTYPE = bigint,
    MFINALFUNC = app.half,
    MFINALFUNC_EXTRA,
    MFINALFUNC_MODIFY = READ_WRITE,
    MINITCOND = '0'
);

CREATE OR REPLACE AGGREGATE app.half_sum(integer) (
    SFUNC = int4_sum,
    STYPE = bigint,
    FINALFUNC = app.half,
    FINALFUNC_EXTRA,
    MSFUNC = app.further,
    MINVFUNC = app.fewer,
    MSTYPE = numeric,
    MSSPACE = 64,
    MFINALFUNC = app.half_of,
    MINITCOND = '0.0'
);

CREATE OR REPLACE AGGREGATE app.largest(integer) (
    SFUNC = int4larger,
    STYPE = integer,
    SORTOP = OPERATOR(pg_catalog.>)
);
