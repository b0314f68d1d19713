CREATE SCHEMA app;
CREATE TYPE app.rank AS (n integer);
CREATE FUNCTION app.same(app.rank, app.rank) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT ($1).n = ($2).n';
CREATE FUNCTION app.other(app.rank, app.rank) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT ($1).n <> ($2).n';
CREATE FUNCTION app.before(app.rank, bigint) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT ($1).n < $2';
CREATE FUNCTION app.after(bigint, app.rank) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 > ($2).n';
CREATE FUNCTION app.upside(app.rank) RETURNS app.rank LANGUAGE sql IMMUTABLE AS 'SELECT ROW(-($1).n)::app.rank';
CREATE SCHEMA elsewhere;
CREATE OPERATOR app.=== (FUNCTION = app.same, LEFTARG = app.rank, RIGHTARG = app.rank, COMMUTATOR = OPERATOR(app.===),
    NEGATOR = OPERATOR(app.!==), RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES);
CREATE OPERATOR app.!== (FUNCTION = app.other, LEFTARG = app.rank, RIGHTARG = app.rank, COMMUTATOR = OPERATOR(app.!==),
    NEGATOR = OPERATOR(app.===), RESTRICT = neqsel, JOIN = neqjoinsel);
CREATE OPERATOR app.<<< (FUNCTION = app.before, LEFTARG = app.rank, RIGHTARG = bigint, COMMUTATOR = OPERATOR(app.>>>));
CREATE OPERATOR app.>>> (FUNCTION = app.after, LEFTARG = bigint, RIGHTARG = app.rank, COMMUTATOR = OPERATOR(app.<<<));
CREATE OPERATOR app.@- (FUNCTION = app.upside, RIGHTARG = app.rank);
CREATE TABLE app.player (id integer PRIMARY KEY, rank app.rank, CHECK (rank OPERATOR(app.<<<) 100));
CREATE VIEW app.pair AS SELECT a.id, b.id AS other, OPERATOR(app.@-) a.rank AS upside
  FROM app.player a JOIN app.player b ON a.rank OPERATOR(app.===) b.rank;
INSERT INTO app.player VALUES (1, ROW(3));
