CREATE SCHEMA app;
CREATE FUNCTION app.pairs() RETURNS TABLE (a integer, b text) LANGUAGE sql AS $$ SELECT 1, 'x' $$;
CREATE FUNCTION app.both(OUT a integer, OUT b text) LANGUAGE sql AS $$ SELECT 1, 'x' $$;
CREATE FUNCTION app.single(OUT a integer) LANGUAGE sql AS 'SELECT 1';
