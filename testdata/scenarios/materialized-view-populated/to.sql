-- A materialized view is emptied or filled.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY);
CREATE MATERIALIZED VIEW app.a AS SELECT id FROM app.t WITH NO DATA;
CREATE MATERIALIZED VIEW app.b AS SELECT id FROM app.t;
