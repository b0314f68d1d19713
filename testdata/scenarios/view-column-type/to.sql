-- A column of another type or collation makes another view.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text);
CREATE VIEW app.v AS SELECT id::bigint AS id, name COLLATE "C" AS name FROM app.t;
