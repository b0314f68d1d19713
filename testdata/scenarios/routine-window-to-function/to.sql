-- A window function and a plain one are different routines: only a new one will do.
CREATE SCHEMA app;
CREATE FUNCTION app.place() RETURNS bigint LANGUAGE sql AS 'SELECT 1::bigint';
