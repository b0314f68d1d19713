CREATE SCHEMA app;
CREATE FUNCTION app.start(a integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1';
CREATE FUNCTION app.fits(a integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 > 0';
CREATE DOMAIN app.amount AS integer DEFAULT app.start(2) CHECK (app.fits(VALUE));
CREATE DOMAIN app.count AS integer DEFAULT app.start(3);
CREATE TABLE app.item (id integer PRIMARY KEY, amount app.amount, count app.count);
INSERT INTO app.item VALUES (1, 2, 3);
