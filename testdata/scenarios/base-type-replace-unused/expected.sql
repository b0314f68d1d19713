SET check_function_bodies = off;

DROP FUNCTION app.read_other(cstring);

DROP FUNCTION app.read_out_2(app.read);

DROP TYPE app.aligned CASCADE;

DROP TYPE app.by_value CASCADE;

DROP TYPE app.favourite CASCADE;

DROP TYPE app.kind CASCADE;

DROP TYPE app.listed CASCADE;

DROP TYPE app.read CASCADE;

DROP TYPE app.sliced CASCADE;

DROP TYPE app.sorted CASCADE;

DROP TYPE app.stored CASCADE;

DROP TYPE app.usual CASCADE;

CREATE TYPE app.aligned;

CREATE TYPE app.by_value;

CREATE TYPE app.favourite;

CREATE TYPE app.kind;

CREATE TYPE app.listed;

CREATE TYPE app.read;

CREATE TYPE app.sliced;

CREATE TYPE app.sorted;

CREATE TYPE app.stored;

CREATE TYPE app.usual;

CREATE FUNCTION app.aligned_in(cstring)
    RETURNS app.aligned
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'int4in';

CREATE FUNCTION app.aligned_out(app.aligned)
    RETURNS cstring
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'int4out';

CREATE TYPE app.aligned (
    INPUT = app.aligned_in,
    OUTPUT = app.aligned_out,
    INTERNALLENGTH = 4,
    ALIGNMENT = double
);

CREATE FUNCTION app.by_value_in(cstring)
    RETURNS app.by_value
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'int4in';

CREATE FUNCTION app.by_value_out(app.by_value)
    RETURNS cstring
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'int4out';

CREATE TYPE app.by_value (
    INPUT = app.by_value_in,
    OUTPUT = app.by_value_out,
    INTERNALLENGTH = 4,
    PASSEDBYVALUE
);

CREATE FUNCTION app.favourite_in(cstring)
    RETURNS app.favourite
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'textin';

CREATE FUNCTION app.favourite_out(app.favourite)
    RETURNS cstring
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'textout';

CREATE TYPE app.favourite (
    INPUT = app.favourite_in,
    OUTPUT = app.favourite_out,
    CATEGORY = 'S',
    PREFERRED = true
);

CREATE FUNCTION app.kind_in(cstring)
    RETURNS app.kind
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'textin';

CREATE FUNCTION app.kind_out(app.kind)
    RETURNS cstring
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'textout';

CREATE TYPE app.kind (
    INPUT = app.kind_in,
    OUTPUT = app.kind_out,
    CATEGORY = 'X'
);

CREATE FUNCTION app.listed_in(cstring)
    RETURNS app.listed
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'textin';

CREATE FUNCTION app.listed_out(app.listed)
    RETURNS cstring
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'textout';

CREATE TYPE app.listed (
    INPUT = app.listed_in,
    OUTPUT = app.listed_out,
    DELIMITER = ';'
);

CREATE FUNCTION app.read_other(cstring)
    RETURNS app.read
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'namein';

CREATE FUNCTION app.read_out_2(app.read)
    RETURNS cstring
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'nameout';

CREATE TYPE app.read (
    INPUT = app.read_other,
    OUTPUT = app.read_out_2
);

CREATE FUNCTION app.read_in(cstring)
    RETURNS app.read
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'textin';

CREATE FUNCTION app.read_out(app.read)
    RETURNS cstring
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'textout';

CREATE FUNCTION app.sliced_in(cstring)
    RETURNS app.sliced
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'point_in';

CREATE FUNCTION app.sliced_out(app.sliced)
    RETURNS cstring
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'point_out';

CREATE TYPE app.sliced (
    INPUT = app.sliced_in,
    OUTPUT = app.sliced_out,
    SUBSCRIPT = raw_array_subscript_handler,
    INTERNALLENGTH = 16,
    ELEMENT = real
);

CREATE FUNCTION app.sorted_in(cstring)
    RETURNS app.sorted
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'textin';

CREATE FUNCTION app.sorted_out(app.sorted)
    RETURNS cstring
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'textout';

CREATE TYPE app.sorted (
    INPUT = app.sorted_in,
    OUTPUT = app.sorted_out,
    COLLATABLE = true
);

CREATE FUNCTION app.stored_in(cstring)
    RETURNS app.stored
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'textin';

CREATE FUNCTION app.stored_out(app.stored)
    RETURNS cstring
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'textout';

CREATE TYPE app.stored (
    INPUT = app.stored_in,
    OUTPUT = app.stored_out
);

CREATE FUNCTION app.usual_in(cstring)
    RETURNS app.usual
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'textin';

CREATE FUNCTION app.usual_out(app.usual)
    RETURNS cstring
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'textout';

CREATE TYPE app.usual (
    INPUT = app.usual_in,
    OUTPUT = app.usual_out,
    DEFAULT = 'it''s'
);
