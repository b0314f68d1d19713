-- Defaults are set, changed and dropped in place.
CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY, a integer DEFAULT 1, b integer DEFAULT 2, c integer);
