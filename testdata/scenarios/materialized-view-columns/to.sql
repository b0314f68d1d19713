-- Columns of another name, type or collation make another materialized view, and what was set on them is set again.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text, note text);
CREATE MATERIALIZED VIEW app.m AS SELECT id::bigint AS id, name AS label, note::varchar(10) AS note FROM app.t;
ALTER MATERIALIZED VIEW app.m ALTER COLUMN note SET STORAGE EXTERNAL;
CREATE MATERIALIZED VIEW app.n AS SELECT id, name COLLATE "C" AS name FROM app.t;
ALTER MATERIALIZED VIEW app.n ALTER COLUMN name SET STATISTICS 100;
CREATE INDEX n_name_idx ON app.n (name);
