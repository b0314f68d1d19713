-- A shell and its function move to a new schema: no ALTER finds them, so they are made anew.
CREATE SCHEMA other;
CREATE TABLE other.a (id integer);
CREATE TABLE other.b (id integer);
CREATE TABLE other.c (id integer);
CREATE TYPE other.amount;
ALTER TYPE other.amount OWNER TO type_keeper;
COMMENT ON TYPE other.amount IS 'to be made';
CREATE FUNCTION other.amount_out(other.amount) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
