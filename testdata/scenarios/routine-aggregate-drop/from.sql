CREATE SCHEMA app;
CREATE AGGREGATE app.row_count(*) (sfunc = int8inc, stype = bigint, initcond = '0');
CREATE AGGREGATE app.total(integer) (sfunc = int4_sum, stype = bigint);
CREATE AGGREGATE app.joined(VARIADIC text[]) (sfunc = array_cat, stype = text[]);
CREATE AGGREGATE app.at_fraction(double precision ORDER BY anyelement) (sfunc = ordered_set_transition,
    stype = internal, finalfunc = percentile_disc_final, finalfunc_extra);
CREATE AGGREGATE app.ranked(VARIADIC "any" ORDER BY VARIADIC "any") (sfunc = ordered_set_transition_multi,
    stype = internal, finalfunc = rank_final, finalfunc_extra, hypothetical);
