CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY);
INSERT INTO app.t VALUES (1);
CREATE VIEW app.keeps AS SELECT id FROM app.t;
CREATE VIEW app.other AS SELECT id FROM app.keeps;
CREATE FUNCTION app.rows_of() RETURNS SETOF app.keeps LANGUAGE sql AS 'SELECT 1';
