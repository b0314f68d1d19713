CREATE SCHEMA app;
CREATE FUNCTION app.fold(v text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT lower(v)';
CREATE TABLE app.t (id bigint PRIMARY KEY, a text, CONSTRAINT t_a_check CHECK (app.fold(a) <> ''));
CREATE INDEX t_fold_idx ON app.t (app.fold(a));
INSERT INTO app.t VALUES (1, 'X');
