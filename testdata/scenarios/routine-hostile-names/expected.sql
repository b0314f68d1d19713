SET check_function_bodies = off;

CREATE TYPE "Odd ""S"""."My; Type" AS ENUM ('a');

CREATE FUNCTION "Odd ""S"""."a*/b
c"("user" "Odd ""S"""."My; Type", "x--y" integer DEFAULT 1)
    RETURNS TABLE ("from" integer)
    LANGUAGE sql
AS $$SELECT 1$$;

COMMENT ON FUNCTION "Odd ""S"""."a*/b
c"("Odd ""S"""."My; Type", integer) IS 'odd';

CREATE OR REPLACE FUNCTION "Odd ""S""".drop("select" integer)
    RETURNS integer
    LANGUAGE sql
AS $$SELECT 2$$;
