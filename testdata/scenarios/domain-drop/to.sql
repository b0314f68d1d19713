-- A domain is dropped after the column that uses it.
CREATE SCHEMA app;
CREATE TABLE app.item (id integer PRIMARY KEY);
