-- A table that should not be there is dropped with its parts, and its rows are known to be lost.
CREATE SCHEMA app;
CREATE TABLE app.customer (id bigint PRIMARY KEY);
