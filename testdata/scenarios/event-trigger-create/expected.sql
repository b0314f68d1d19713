SET check_function_bodies = off;

CREATE FUNCTION app.watch()
    RETURNS event_trigger
    LANGUAGE plpgsql
AS $$BEGIN NULL; END$$;

CREATE EVENT TRIGGER "Watch tables" ON sql_drop
    WHEN TAG IN ('DROP TABLE', 'DROP VIEW')
    EXECUTE FUNCTION app.watch();

ALTER EVENT TRIGGER "Watch tables" DISABLE;

CREATE EVENT TRIGGER watch_all ON ddl_command_end
    EXECUTE FUNCTION app.watch();

COMMENT ON EVENT TRIGGER watch_all IS 'who changes what';
