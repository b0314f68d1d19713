-- A schema that holds the same objects goes on under its new name.
CREATE SCHEMA app;
CREATE TABLE app.a (id serial PRIMARY KEY);
CREATE TABLE app.b (a int REFERENCES app.a);
CREATE FUNCTION app.f() RETURNS int LANGUAGE sql AS 'SELECT 1';
GRANT USAGE ON SCHEMA app TO PUBLIC;
INSERT INTO app.a DEFAULT VALUES;
INSERT INTO app.b VALUES (1);
ALTER SCHEMA app RENAME TO shop;
ALTER TABLE shop.b RENAME TO things;
