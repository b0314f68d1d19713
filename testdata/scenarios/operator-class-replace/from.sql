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
CREATE FUNCTION app.better(app.rank, app.rank) RETURNS app.rank LANGUAGE internal IMMUTABLE STRICT AS 'int4larger';
CREATE OPERATOR CLASS app.rank_ops DEFAULT FOR TYPE app.rank USING btree AS
    OPERATOR 1 app.<, OPERATOR 2 app.<=, OPERATOR 3 app.=, OPERATOR 4 app.>=, OPERATOR 5 app.>, FUNCTION 1 app.rank_cmp(app.rank, app.rank);
CREATE OPERATOR CLASS app.rank_second FOR TYPE app.rank USING btree FAMILY app.rank_ops AS STORAGE app.rank;
CREATE TYPE app.spot AS (p point);
CREATE FUNCTION app.spot_box(app.spot, app.spot) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';
CREATE FUNCTION app.spot_away(app.spot, app.spot) RETURNS float8 LANGUAGE sql IMMUTABLE AS 'SELECT ($1).p <-> ($2).p';
CREATE FUNCTION app.spot_consistent(internal, app.spot, smallint, oid, internal) RETURNS boolean LANGUAGE internal AS 'gist_point_consistent';
CREATE FUNCTION app.spot_union(internal, internal) RETURNS box LANGUAGE internal AS 'gist_box_union';
CREATE FUNCTION app.spot_distance(internal, app.spot, smallint, oid, internal) RETURNS float8 LANGUAGE internal AS 'gist_point_distance';
CREATE OPERATOR app.&&& (FUNCTION = app.spot_box, LEFTARG = app.spot, RIGHTARG = app.spot, COMMUTATOR = OPERATOR(app.&&&));
CREATE OPERATOR app.<-> (FUNCTION = app.spot_away, LEFTARG = app.spot, RIGHTARG = app.spot, COMMUTATOR = OPERATOR(app.<->));
CREATE OPERATOR CLASS app.spot_ops FOR TYPE app.spot USING gist AS
    OPERATOR 3 app.&&&, OPERATOR 15 app.<-> (app.spot, app.spot) FOR ORDER BY float_ops,
    FUNCTION 1 app.spot_consistent(internal, app.spot, smallint, oid, internal), FUNCTION 2 app.spot_union(internal, internal),
    FUNCTION 5 gist_box_penalty, FUNCTION 6 gist_box_picksplit, FUNCTION 7 gist_box_same(box, box, internal),
    FUNCTION 8 (app.spot, app.spot) app.spot_distance(internal, app.spot, smallint, oid, internal), STORAGE box;
CREATE TABLE app.player (id integer PRIMARY KEY, rank app.rank, UNIQUE (rank));
INSERT INTO app.player VALUES (1, '3'), (2, '1');
