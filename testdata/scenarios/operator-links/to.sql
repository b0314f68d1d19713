-- Operators get commutators, negators and promises: one of a pair is made anew, the other one is linked by that.
CREATE SCHEMA app;
CREATE TYPE app.rank AS (n integer);
CREATE FUNCTION app.same(app.rank, app.rank) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT ($1).n = ($2).n';
CREATE FUNCTION app.other(app.rank, app.rank) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT ($1).n <> ($2).n';
CREATE FUNCTION app.before(app.rank, bigint) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT ($1).n < $2';
CREATE FUNCTION app.after(bigint, app.rank) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 > ($2).n';
CREATE FUNCTION app.upside(app.rank) RETURNS app.rank LANGUAGE sql IMMUTABLE AS 'SELECT ROW(-($1).n)::app.rank';
CREATE OPERATOR app.=== (FUNCTION = app.same, LEFTARG = app.rank, RIGHTARG = app.rank, COMMUTATOR = OPERATOR(app.===),
    NEGATOR = OPERATOR(app.!==), RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES);
CREATE OPERATOR app.!== (FUNCTION = app.other, LEFTARG = app.rank, RIGHTARG = app.rank, COMMUTATOR = OPERATOR(app.!==),
    NEGATOR = OPERATOR(app.===), RESTRICT = neqsel, JOIN = neqjoinsel);
CREATE OPERATOR app.<<< (FUNCTION = app.before, LEFTARG = app.rank, RIGHTARG = bigint, COMMUTATOR = OPERATOR(app.>>>));
CREATE OPERATOR app.>>> (FUNCTION = app.after, LEFTARG = bigint, RIGHTARG = app.rank, COMMUTATOR = OPERATOR(app.<<<));
CREATE OPERATOR app.@- (FUNCTION = app.upside, RIGHTARG = app.rank);
