CREATE SCHEMA app;
CREATE FUNCTION app.conv(integer, integer, cstring, internal, integer, boolean) RETURNS integer
    AS '$libdir/utf8_and_iso8859_1', 'iso8859_1_to_utf8' LANGUAGE c STRICT;
CREATE CONVERSION app.a FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
CREATE CONVERSION app.b FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
CREATE CONVERSION app.c FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
CREATE CONVERSION app.d FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
