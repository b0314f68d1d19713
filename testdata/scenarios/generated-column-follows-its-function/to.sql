-- A generated column goes from one function to another, both of which call what is made anew: so is the column, whose values are computed.
CREATE SCHEMA app;
CREATE FUNCTION app.base(integer) RETURNS bigint IMMUTABLE LANGUAGE sql AS $$ SELECT 1 $$;
CREATE FUNCTION app.code2(integer) RETURNS integer IMMUTABLE LANGUAGE sql BEGIN ATOMIC SELECT app.base($1)::integer; END;
CREATE TABLE app.t (id integer PRIMARY KEY, v integer GENERATED ALWAYS AS (app.code2(id)) STORED, note text);
