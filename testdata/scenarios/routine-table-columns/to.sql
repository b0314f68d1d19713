-- The columns that a function returns change with a new function; a single output argument may change its name in place.
CREATE SCHEMA app;
CREATE FUNCTION app.pairs() RETURNS TABLE (a integer, b text, c boolean) LANGUAGE sql AS $$ SELECT 1, 'x', true $$;
CREATE FUNCTION app.both(OUT a integer, OUT c text) LANGUAGE sql AS $$ SELECT 1, 'x' $$;
CREATE FUNCTION app.single(OUT answer integer) LANGUAGE sql AS 'SELECT 1';
