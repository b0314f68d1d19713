CREATE SCHEMA app;
CREATE FUNCTION app.size_of(a text) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT length(a)';
CREATE TABLE app.t (a text);
CREATE INDEX t_size ON app.t (app.size_of(a));
CREATE VIEW app.v AS SELECT a FROM app.t WHERE app.size_of(a) > 2;
INSERT INTO app.t VALUES ('one'), ('three');
