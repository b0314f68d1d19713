-- The child joins before the parent gets the column: made for both, it would be the child's own.
CREATE SCHEMA app;
CREATE TABLE app.base (id integer);
CREATE TABLE app.child (id integer, extra text) INHERITS (app.base);
ALTER TABLE app.base ADD COLUMN noted timestamp with time zone DEFAULT '2024-01-01 00:00:00+00';
