-- The owner of a family is altered in place.
CREATE SCHEMA app;
CREATE TYPE app.rank;
CREATE FUNCTION app.rank_in(cstring) RETURNS app.rank LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION app.rank_out(app.rank) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE TYPE app.rank (INPUT = app.rank_in, OUTPUT = app.rank_out, LIKE = integer);
CREATE FUNCTION app.rank_lt(app.rank, app.rank) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT AS 'int4lt';
CREATE FUNCTION app.rank_le(app.rank, app.rank) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT AS 'int4le';
CREATE FUNCTION app.rank_eq(app.rank, app.rank) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT AS 'int4eq';
CREATE FUNCTION app.rank_ge(app.rank, app.rank) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT AS 'int4ge';
CREATE FUNCTION app.rank_gt(app.rank, app.rank) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT AS 'int4gt';
CREATE FUNCTION app.rank_cmp(app.rank, app.rank) RETURNS integer LANGUAGE internal IMMUTABLE STRICT AS 'btint4cmp';
CREATE FUNCTION app.rank_hash(app.rank) RETURNS integer LANGUAGE internal IMMUTABLE STRICT AS 'hashint4';
CREATE OPERATOR app.< (FUNCTION = app.rank_lt, LEFTARG = app.rank, RIGHTARG = app.rank, COMMUTATOR = OPERATOR(app.>), NEGATOR = OPERATOR(app.>=));
CREATE OPERATOR app.<= (FUNCTION = app.rank_le, LEFTARG = app.rank, RIGHTARG = app.rank, COMMUTATOR = OPERATOR(app.>=), NEGATOR = OPERATOR(app.>));
CREATE OPERATOR app.= (FUNCTION = app.rank_eq, LEFTARG = app.rank, RIGHTARG = app.rank, COMMUTATOR = OPERATOR(app.=));
CREATE OPERATOR app.>= (FUNCTION = app.rank_ge, LEFTARG = app.rank, RIGHTARG = app.rank, COMMUTATOR = OPERATOR(app.<=), NEGATOR = OPERATOR(app.<));
CREATE OPERATOR app.> (FUNCTION = app.rank_gt, LEFTARG = app.rank, RIGHTARG = app.rank, COMMUTATOR = OPERATOR(app.<), NEGATOR = OPERATOR(app.<=));
CREATE OPERATOR CLASS app.rank_ops DEFAULT FOR TYPE app.rank USING btree AS
    OPERATOR 1 app.<, OPERATOR 2 app.<=, OPERATOR 3 app.=, OPERATOR 4 app.>=, OPERATOR 5 app.>, FUNCTION 1 app.rank_cmp(app.rank, app.rank);
ALTER OPERATOR FAMILY app.rank_ops USING btree OWNER TO class_keeper;
