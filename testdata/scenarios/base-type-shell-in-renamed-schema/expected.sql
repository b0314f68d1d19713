SET check_function_bodies = off;

DROP FUNCTION app.amount_out(app.amount);

DROP TYPE app.amount;

DROP SCHEMA app;

CREATE SCHEMA other;

CREATE TYPE other.amount;
ALTER TYPE other.amount OWNER TO type_keeper;
COMMENT ON TYPE other.amount IS 'to be made';

CREATE TABLE other.a (
    id integer
);

CREATE TABLE other.b (
    id integer
);

CREATE TABLE other.c (
    id integer
);

CREATE FUNCTION other.amount_out(other.amount)
    RETURNS cstring
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'int4out';
