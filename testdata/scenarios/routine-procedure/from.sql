CREATE SCHEMA app;
CREATE TABLE app.log (line text);
CREATE PROCEDURE app.old(a integer) LANGUAGE plpgsql AS 'BEGIN NULL; END';
CREATE PROCEDURE app.settings() LANGUAGE plpgsql AS 'BEGIN NULL; END';
CREATE PROCEDURE app.body(INOUT a integer) LANGUAGE plpgsql AS 'BEGIN a := 1; END';
CREATE PROCEDURE app.output(a integer, OUT b integer) LANGUAGE plpgsql AS 'BEGIN b := 1; END';
COMMENT ON PROCEDURE app.output IS 'kept';
CREATE PROCEDURE app.owned() LANGUAGE plpgsql AS 'BEGIN NULL; END';
INSERT INTO app.log VALUES ('a');
