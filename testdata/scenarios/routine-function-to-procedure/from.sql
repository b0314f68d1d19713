CREATE SCHEMA app;
CREATE TABLE app.log (line text);
CREATE FUNCTION app.tidy(days integer) RETURNS void LANGUAGE sql AS 'DELETE FROM app.log';
INSERT INTO app.log VALUES ('a');
