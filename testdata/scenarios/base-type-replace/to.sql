-- A base type that must be made anew is set aside with its input function; columns of it keep their rows.
CREATE SCHEMA app;
CREATE TYPE app.amount;
CREATE FUNCTION app.amount_in(cstring) RETURNS app.amount LANGUAGE internal IMMUTABLE STRICT AS 'int8in';
CREATE FUNCTION app.amount_out(app.amount) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int8out';
CREATE TYPE app.amount (INPUT = app.amount_in, OUTPUT = app.amount_out, LIKE = bigint);
CREATE TABLE app.item (id integer PRIMARY KEY, price app.amount DEFAULT '12' NOT NULL, prices app.amount[]);
CREATE VIEW app.prices AS SELECT id, price FROM app.item;
CREATE FUNCTION app.told(app.amount) RETURNS text LANGUAGE sql AS 'SELECT $1::text';
