CREATE SCHEMA app;
CREATE TABLE app.visit (id integer PRIMARY KEY);
INSERT INTO app.visit VALUES (1);
CREATE FUNCTION app.how_many() RETURNS bigint LANGUAGE plpgsql AS 'BEGIN RETURN (SELECT count(*) FROM app.visit); END';
