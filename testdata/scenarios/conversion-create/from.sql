CREATE SCHEMA app;
CREATE FUNCTION app.conv(integer, integer, cstring, internal, integer, boolean) RETURNS integer
    AS '$libdir/utf8_and_iso8859_1', 'iso8859_1_to_utf8' LANGUAGE c STRICT;
