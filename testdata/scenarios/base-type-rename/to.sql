-- A base type is renamed, another one moves; nothing else is touched.
CREATE SCHEMA app;
CREATE SCHEMA other;
CREATE TYPE app.price;
CREATE FUNCTION app.amount_in(cstring) RETURNS app.price LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION app.amount_out(app.price) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE TYPE app.price (INPUT = app.amount_in, OUTPUT = app.amount_out, INTERNALLENGTH = 4, PASSEDBYVALUE);
CREATE TYPE other.note;
CREATE FUNCTION app.note_in(cstring) RETURNS other.note LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION app.note_out(other.note) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE TYPE other.note (INPUT = app.note_in, OUTPUT = app.note_out);
CREATE TABLE app.item (id integer PRIMARY KEY, price app.price DEFAULT '12', note other.note);
