-- A base type is dropped with the functions that cannot be without it, after everything else that stands on either.
CREATE SCHEMA app;
CREATE FUNCTION app.hint(text DEFAULT 'seven') RETURNS text LANGUAGE sql AS 'SELECT $1';
CREATE TABLE app.item (id integer PRIMARY KEY);
