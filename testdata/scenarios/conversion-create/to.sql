-- A conversion that is missing is created.
CREATE SCHEMA app;
CREATE FUNCTION app.conv(integer, integer, cstring, internal, integer, boolean) RETURNS integer
    AS '$libdir/utf8_and_iso8859_1', 'iso8859_1_to_utf8' LANGUAGE c STRICT;
CREATE CONVERSION app.latin FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
CREATE DEFAULT CONVERSION app.own FOR 'LATIN1' TO 'UTF8' FROM app.conv;
ALTER CONVERSION app.own OWNER TO scenario_owner;
COMMENT ON CONVERSION app.latin IS 'from the west';
