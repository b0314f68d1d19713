CREATE SCHEMA app;
CREATE TYPE app.rank AS (n integer);
CREATE FUNCTION app.same(app.rank, app.rank) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT ($1).n = ($2).n';
CREATE FUNCTION app.other(app.rank, app.rank) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT ($1).n <> ($2).n';
CREATE FUNCTION app.before(app.rank, bigint) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT ($1).n < $2';
CREATE FUNCTION app.after(bigint, app.rank) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 > ($2).n';
CREATE FUNCTION app.upside(app.rank) RETURNS app.rank LANGUAGE sql IMMUTABLE AS 'SELECT ROW(-($1).n)::app.rank';
