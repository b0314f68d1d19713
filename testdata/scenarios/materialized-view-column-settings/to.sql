-- Statistics targets, storage, compression and options of columns are set and reset in place.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text, note text);
CREATE MATERIALIZED VIEW app.m AS SELECT id, name, note FROM app.t;
ALTER MATERIALIZED VIEW app.m ALTER COLUMN id SET STATISTICS 500;
ALTER MATERIALIZED VIEW app.m ALTER COLUMN name SET COMPRESSION pglz;
ALTER MATERIALIZED VIEW app.m ALTER COLUMN note SET (n_distinct=11);
ALTER MATERIALIZED VIEW app.m ALTER COLUMN note SET STORAGE MAIN;
