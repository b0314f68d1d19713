CREATE SCHEMA app;
CREATE FUNCTION app.half(bigint) RETURNS bigint LANGUAGE sql IMMUTABLE RETURN $1 / 2;
CREATE FUNCTION app.half(bigint, integer) RETURNS bigint LANGUAGE sql IMMUTABLE RETURN $1 / 2;
CREATE FUNCTION app.more(bigint, integer) RETURNS bigint LANGUAGE sql IMMUTABLE RETURN $1 + coalesce($2, 0);
CREATE FUNCTION app.less(bigint, integer) RETURNS bigint LANGUAGE sql IMMUTABLE RETURN $1 - coalesce($2, 0);
CREATE FUNCTION app.further(numeric, integer) RETURNS numeric LANGUAGE sql IMMUTABLE RETURN $1 + coalesce($2, 0);
CREATE FUNCTION app.fewer(numeric, integer) RETURNS numeric LANGUAGE sql IMMUTABLE RETURN $1 - coalesce($2, 0);
CREATE FUNCTION app.half_of(numeric) RETURNS bigint LANGUAGE sql IMMUTABLE RETURN ($1 / 2)::bigint;
CREATE AGGREGATE app.largest(integer) (sfunc = int4larger, stype = integer);
CREATE AGGREGATE app.average(numeric) (sfunc = numeric_avg_accum, stype = internal, finalfunc = numeric_avg);
CREATE AGGREGATE app.half_sum(integer) (sfunc = int4_sum, stype = bigint, finalfunc = app.half,
    msfunc = app.more, minvfunc = app.less, mstype = bigint, mfinalfunc = app.half, minitcond = '0');
CREATE AGGREGATE app.half_count(integer) (sfunc = int4_sum, stype = bigint, finalfunc = app.half, mfinalfunc = app.half,
    msfunc = app.more, minvfunc = app.less, mstype = bigint, minitcond = '0');
CREATE VIEW app.v AS SELECT app.largest(i) AS a, app.half_sum(i) AS b FROM generate_series(1, 3) i;
