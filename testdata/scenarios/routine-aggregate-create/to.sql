-- Aggregates of every sort are created: plain, moving, without arguments, variadic, ordered-set and hypothetical-set.
CREATE SCHEMA app;
CREATE FUNCTION app.later(text, text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT greatest($1, $2)';
CREATE AGGREGATE app.latest(a text) (sfunc = app.later, stype = text, initcond = E'\\''', sortop = OPERATOR(pg_catalog.>));
CREATE AGGREGATE app.row_count(*) (sfunc = int8inc, stype = bigint, initcond = '0', parallel = safe, combinefunc = int8pl);
CREATE AGGREGATE app.moving(integer) (sfunc = int4_sum, stype = bigint, sspace = 100, msfunc = int4_avg_accum,
    minvfunc = int4_avg_accum_inv, mstype = bigint[], msspace = 200, mfinalfunc = int2int4_sum, minitcond = '{0,0}');
CREATE AGGREGATE app.mean(numeric) (sfunc = numeric_avg_accum, stype = internal, finalfunc = numeric_avg,
    finalfunc_modify = shareable, combinefunc = numeric_avg_combine, serialfunc = numeric_avg_serialize,
    deserialfunc = numeric_avg_deserialize, parallel = safe);
CREATE AGGREGATE app.joined(VARIADIC text[]) (sfunc = array_cat, stype = text[]);
CREATE AGGREGATE app.at_fraction(fraction double precision ORDER BY anyelement) (sfunc = ordered_set_transition,
    stype = internal, finalfunc = percentile_disc_final, finalfunc_extra);
CREATE AGGREGATE app.ranked(VARIADIC "any" ORDER BY VARIADIC "any") (sfunc = ordered_set_transition_multi,
    stype = internal, finalfunc = rank_final, finalfunc_extra, hypothetical);
COMMENT ON AGGREGATE app.row_count(*) IS 'counts';
COMMENT ON AGGREGATE app.at_fraction(double precision ORDER BY anyelement) IS 'picks';
