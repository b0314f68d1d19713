SET check_function_bodies = off;

DROP PROCEDURE app.old(integer);

DROP PROCEDURE app.output(integer);

CREATE OR REPLACE PROCEDURE app.body(INOUT a integer)
    LANGUAGE plpgsql
AS $$BEGIN a := 2; END$$;

CREATE PROCEDURE app.new(line text DEFAULT 'x'::text, INOUT done boolean DEFAULT NULL::boolean)
    LANGUAGE sql
BEGIN ATOMIC
 INSERT INTO app.log (line)
   VALUES (new.line);
 SELECT true;
END;

CREATE PROCEDURE app.output(a integer, OUT c text)
    LANGUAGE plpgsql
AS $$BEGIN c := 1; END$$;

COMMENT ON PROCEDURE app.output(integer) IS 'kept';

ALTER PROCEDURE app.owned() OWNER TO scenario_owner;

-- access-widened: routine app.settings(): it runs with its owner's privileges from now on
ALTER PROCEDURE app.settings()
    SECURITY DEFINER
    SET search_path TO app;
