CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text, note text);
CREATE MATERIALIZED VIEW app.m AS SELECT id, name, note FROM app.t;
ALTER MATERIALIZED VIEW app.m ALTER COLUMN name SET STORAGE EXTERNAL;
ALTER MATERIALIZED VIEW app.m ALTER COLUMN note SET (n_distinct=10, n_distinct_inherited=20);
INSERT INTO app.t VALUES (1, 'a', 'b');
