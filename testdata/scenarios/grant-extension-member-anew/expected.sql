DROP EXTENSION lo;

DROP EXTENSION xml2;

CREATE SCHEMA extensions;

CREATE EXTENSION IF NOT EXISTS xml2 WITH SCHEMA extensions;

REVOKE EXECUTE ON FUNCTION extensions.xml_encode_special_chars(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION extensions.xml_encode_special_chars(text) TO scenario_reader;
