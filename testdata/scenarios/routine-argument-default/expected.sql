SET check_function_bodies = off;

CREATE OR REPLACE FUNCTION app.f(a integer DEFAULT 7, b text DEFAULT 'y''z'::text)
    RETURNS text
    LANGUAGE sql
AS $$SELECT b$$;

CREATE OR REPLACE VIEW app.v AS
SELECT app.f(1, 'x'::text) AS x;
