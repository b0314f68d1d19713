-- Materialized views are dropped with their indexes, the reader first.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY);
