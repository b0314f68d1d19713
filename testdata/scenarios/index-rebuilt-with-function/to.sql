-- A function that must be replaced takes the indexes and checks that call it along.
CREATE SCHEMA app;
CREATE FUNCTION app.fold(value text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT lower(value)';
CREATE TABLE app.t (id bigint PRIMARY KEY, a text, CONSTRAINT t_a_check CHECK (app.fold(a) <> ''));
CREATE INDEX t_fold_idx ON app.t (app.fold(a));
