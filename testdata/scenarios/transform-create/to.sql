-- A transform that is missing is created before the function that uses it.
CREATE SCHEMA app;
CREATE TYPE app.small AS ENUM ('a');
CREATE TRANSFORM FOR integer LANGUAGE sql (FROM SQL WITH FUNCTION prsd_lextype(internal), TO SQL WITH FUNCTION int4recv(internal));
COMMENT ON TRANSFORM FOR integer LANGUAGE sql IS 'as it is';
CREATE TRANSFORM FOR app.small LANGUAGE plpgsql (FROM SQL WITH FUNCTION prsd_lextype(internal));
CREATE FUNCTION app.twice(i integer) RETURNS integer LANGUAGE sql TRANSFORM FOR TYPE integer AS 'SELECT 2 * i';
