SET check_function_bodies = off;

CREATE FUNCTION app.amount_in(cstring)
    RETURNS app.amount
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'int4in';

ALTER TYPE app.amount OWNER TO postgres;

CREATE TYPE app.amount (
    INPUT = app.amount_in,
    OUTPUT = app.amount_out,
    INTERNALLENGTH = 4,
    PASSEDBYVALUE
);

ALTER TYPE app.amount OWNER TO type_keeper;

CREATE TABLE app.item (
    price app.amount
);
