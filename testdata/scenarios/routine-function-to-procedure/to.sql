-- A function becomes a procedure of the same name and arguments.
CREATE SCHEMA app;
CREATE TABLE app.log (line text);
CREATE PROCEDURE app.tidy(days integer) LANGUAGE sql AS 'DELETE FROM app.log';
