-- A shell becomes a type, and keeps what is of it.
CREATE SCHEMA app;
CREATE TYPE app.amount;
CREATE FUNCTION app.amount_in(cstring) RETURNS app.amount LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION app.amount_out(app.amount) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE TYPE app.amount (INPUT = app.amount_in, OUTPUT = app.amount_out, INTERNALLENGTH = 4, PASSEDBYVALUE);
ALTER TYPE app.amount OWNER TO type_keeper;
COMMENT ON TYPE app.amount IS 'to be made';
CREATE TABLE app.item (price app.amount);
