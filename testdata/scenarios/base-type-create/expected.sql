SET check_function_bodies = off;

CREATE TYPE app.amount;

CREATE TYPE app.label;

CREATE TYPE app.later;
COMMENT ON TYPE app.later IS 'to be made';

CREATE TYPE app.pair;

CREATE FUNCTION app.amount_in(cstring)
    RETURNS app.amount
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'int4in';

CREATE FUNCTION app.amount_out(app.amount)
    RETURNS cstring
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'int4out';

CREATE FUNCTION app.amount_receive(internal)
    RETURNS app.amount
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'int4recv';

CREATE FUNCTION app.amount_send(app.amount)
    RETURNS bytea
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'int4send';

CREATE TYPE app.amount (
    INPUT = app.amount_in,
    OUTPUT = app.amount_out,
    RECEIVE = app.amount_receive,
    SEND = app.amount_send,
    INTERNALLENGTH = 4,
    PASSEDBYVALUE,
    CATEGORY = 'N',
    PREFERRED = true,
    DEFAULT = '7',
    DELIMITER = ';'
);

ALTER TYPE app.amount OWNER TO type_keeper;
COMMENT ON TYPE app.amount IS 'as an integer';

CREATE FUNCTION app.double_of(app.amount)
    RETURNS integer
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'int4um';

CREATE FUNCTION app.label_in(cstring, oid, integer)
    RETURNS app.label
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'varcharin';

CREATE FUNCTION app.label_out(app.label)
    RETURNS cstring
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'varcharout';

CREATE TYPE app.label (
    INPUT = app.label_in,
    OUTPUT = app.label_out,
    TYPMOD_IN = varchartypmodin,
    TYPMOD_OUT = varchartypmodout,
    ANALYZE = ts_typanalyze,
    STORAGE = extended,
    COLLATABLE = true
);

REVOKE USAGE ON TYPE app.label FROM PUBLIC;
GRANT USAGE ON TYPE app.label TO type_keeper;

CREATE FUNCTION app.pair_in(cstring)
    RETURNS app.pair
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'point_in';

CREATE FUNCTION app.pair_out(app.pair)
    RETURNS cstring
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'point_out';

CREATE TYPE app.pair (
    INPUT = app.pair_in,
    OUTPUT = app.pair_out,
    SUBSCRIPT = raw_array_subscript_handler,
    INTERNALLENGTH = 16,
    ALIGNMENT = double,
    ELEMENT = double precision
);

CREATE TABLE app.item (
    id integer NOT NULL,
    price app.amount DEFAULT '12'::app.amount,
    name app.label(9),
    prices app.amount[],
    at app.pair,
    CONSTRAINT item_pkey PRIMARY KEY (id)
);

CREATE VIEW app.price AS
SELECT item.id,
    item.price,
    (item.name)::text AS name
   FROM app.item;
