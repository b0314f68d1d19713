CREATE SCHEMA app;
CREATE TYPE app.amount;
CREATE FUNCTION app.amount_in(cstring) RETURNS app.amount LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION app.amount_out(app.amount) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE TYPE app.amount (INPUT = app.amount_in, OUTPUT = app.amount_out, INTERNALLENGTH = 4, PASSEDBYVALUE);
CREATE TABLE app.item (id integer PRIMARY KEY, price app.amount DEFAULT '12' NOT NULL, prices app.amount[]);
CREATE VIEW app.prices AS SELECT id, price FROM app.item;
CREATE FUNCTION app.told(app.amount) RETURNS text LANGUAGE sql AS 'SELECT $1::text';
INSERT INTO app.item VALUES (1, '3', '{4,5}'), (2, '7', NULL);
