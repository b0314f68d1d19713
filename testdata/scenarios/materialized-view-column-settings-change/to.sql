-- Where a column of a materialized view has settings already, only those that differ are set.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text, note text);
CREATE MATERIALIZED VIEW app.m AS SELECT id, name, note FROM app.t;
ALTER MATERIALIZED VIEW app.m ALTER COLUMN name SET STORAGE MAIN;
ALTER MATERIALIZED VIEW app.m ALTER COLUMN name SET STATISTICS 200;
ALTER MATERIALIZED VIEW app.m ALTER COLUMN name SET COMPRESSION pglz;
ALTER MATERIALIZED VIEW app.m ALTER COLUMN name SET (n_distinct = 6);
CREATE MATERIALIZED VIEW app.n AS SELECT id, name, note FROM app.t;
ALTER MATERIALIZED VIEW app.n ALTER COLUMN note SET STATISTICS 100;
