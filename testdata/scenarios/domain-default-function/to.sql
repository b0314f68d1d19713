-- A function that a domain's default and CHECK call is made anew: they go before it and come behind it, and the domain stays.
CREATE SCHEMA app;
CREATE FUNCTION app.start(b integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1';
CREATE FUNCTION app.fits(b integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 > 0';
CREATE DOMAIN app.amount AS integer DEFAULT app.start(2) CHECK (app.fits(VALUE));
CREATE DOMAIN app.count AS integer DEFAULT app.start(4);
CREATE TABLE app.item (id integer PRIMARY KEY, amount app.amount, count app.count);
