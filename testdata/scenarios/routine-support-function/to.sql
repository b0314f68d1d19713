-- A support function is set by ALTER and taken away by writing the function again.
CREATE SCHEMA app;
CREATE FUNCTION app.begins(text, text) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT
    SUPPORT pg_catalog.text_starts_with_support AS 'text_starts_with';
CREATE FUNCTION app.starts(text, text) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT AS 'text_starts_with';
