SET check_function_bodies = off;

ALTER FUNCTION app.begins(text, text) SUPPORT text_starts_with_support;

CREATE OR REPLACE FUNCTION app.starts(text, text)
    RETURNS boolean
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'text_starts_with';
