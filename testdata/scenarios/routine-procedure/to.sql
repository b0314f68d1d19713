-- Procedures are created, changed and dropped as procedures; other output needs a new one.
CREATE SCHEMA app;
CREATE TABLE app.log (line text);
CREATE PROCEDURE app.new(line text DEFAULT 'x', INOUT done boolean DEFAULT NULL) LANGUAGE sql
    BEGIN ATOMIC INSERT INTO app.log VALUES (line); SELECT true; END;
CREATE PROCEDURE app.settings() LANGUAGE plpgsql SECURITY DEFINER SET search_path TO app AS 'BEGIN NULL; END';
CREATE PROCEDURE app.body(INOUT a integer) LANGUAGE plpgsql AS 'BEGIN a := 2; END';
CREATE PROCEDURE app.output(a integer, OUT c text) LANGUAGE plpgsql AS 'BEGIN c := 1; END';
COMMENT ON PROCEDURE app.output IS 'kept';
CREATE PROCEDURE app.owned() LANGUAGE plpgsql AS 'BEGIN NULL; END';
ALTER PROCEDURE app.owned() OWNER TO scenario_owner;
