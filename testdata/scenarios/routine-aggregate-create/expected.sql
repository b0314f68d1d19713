SET check_function_bodies = off;

CREATE AGGREGATE app.at_fraction(fraction double precision ORDER BY anyelement) (
    SFUNC = ordered_set_transition,
    STYPE = internal,
    FINALFUNC = percentile_disc_final,
    FINALFUNC_EXTRA
);

COMMENT ON AGGREGATE app.at_fraction(double precision, anyelement) IS 'picks';

CREATE AGGREGATE app.joined(VARIADIC text[]) (
    SFUNC = array_cat,
    STYPE = text[]
);

CREATE FUNCTION app.later(text, text)
    RETURNS text
    LANGUAGE sql
    IMMUTABLE
AS $function$SELECT greatest($1, $2)$function$;

CREATE AGGREGATE app.latest(a text) (
    SFUNC = app.later,
    STYPE = text,
    INITCOND = E'\\''',
    SORTOP = OPERATOR(pg_catalog.>)
);

CREATE AGGREGATE app.mean(numeric) (
    SFUNC = numeric_avg_accum,
    STYPE = internal,
    FINALFUNC = numeric_avg,
    FINALFUNC_MODIFY = SHAREABLE,
    COMBINEFUNC = numeric_avg_combine,
    SERIALFUNC = numeric_avg_serialize,
    DESERIALFUNC = numeric_avg_deserialize,
    PARALLEL = SAFE
);

CREATE AGGREGATE app.moving(integer) (
    SFUNC = int4_sum,
    STYPE = bigint,
    SSPACE = 100,
    MSFUNC = int4_avg_accum,
    MINVFUNC = int4_avg_accum_inv,
    MSTYPE = bigint[],
    MSSPACE = 200,
    MFINALFUNC = int2int4_sum,
    MINITCOND = '{0,0}'
);

CREATE AGGREGATE app.ranked(VARIADIC "any" ORDER BY VARIADIC "any") (
    SFUNC = ordered_set_transition_multi,
    STYPE = internal,
    FINALFUNC = rank_final,
    FINALFUNC_EXTRA,
    HYPOTHETICAL
);

CREATE AGGREGATE app.row_count(*) (
    SFUNC = int8inc,
    STYPE = bigint,
    COMBINEFUNC = int8pl,
    INITCOND = '0',
    PARALLEL = SAFE
);

COMMENT ON AGGREGATE app.row_count(*) IS 'counts';
