CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, n integer);
CREATE FUNCTION app.twice(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a * 2';
CREATE FUNCTION app.largest() RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT max(id) FROM app.t; END;
INSERT INTO app.t VALUES (1, 2);
