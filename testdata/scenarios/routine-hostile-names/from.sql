CREATE SCHEMA "Odd ""S""";
CREATE FUNCTION "Odd ""S"""."drop"("select" integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
