-- What a routine's text mentions comes before the routine, which the new check and the new index call for the rows that are there.
CREATE SCHEMA app;
CREATE TABLE app.tariff (factor integer);
CREATE FUNCTION app.times(integer) RETURNS integer IMMUTABLE LANGUAGE sql AS 'SELECT $1 * (SELECT count(*) + 1 FROM app.tariff)::integer';
CREATE FUNCTION app.gross(integer) RETURNS integer IMMUTABLE LANGUAGE plpgsql AS 'BEGIN RETURN app.times($1); END';
CREATE TABLE app.price (id integer PRIMARY KEY, amount integer, CHECK (app.gross(amount) > 0));
CREATE INDEX price_gross_idx ON app.price (app.gross(amount));
-- Each mentions the other: neither can be first.
CREATE FUNCTION app.even(n integer) RETURNS boolean LANGUAGE plpgsql AS 'BEGIN RETURN n = 0 OR app.odd(n - 1); END';
CREATE FUNCTION app.odd(n integer) RETURNS boolean LANGUAGE plpgsql AS 'BEGIN RETURN n <> 0 AND app.even(n - 1); END';
