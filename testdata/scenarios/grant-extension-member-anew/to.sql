-- Grants go with an extension that is dropped, and are granted again on one that is made anew.
CREATE SCHEMA app;
CREATE SCHEMA extensions;
CREATE EXTENSION citext WITH SCHEMA app;
CREATE EXTENSION xml2 WITH SCHEMA extensions;
REVOKE EXECUTE ON FUNCTION extensions.xml_encode_special_chars(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION extensions.xml_encode_special_chars(text) TO scenario_reader;
