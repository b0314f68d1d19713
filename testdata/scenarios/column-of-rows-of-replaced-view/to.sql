-- A view whose rows are the values of a column is made anew: the column keeps what is in them.
CREATE SCHEMA app;
CREATE TABLE app.item (id integer PRIMARY KEY, name text);
CREATE VIEW app.short AS SELECT id, name FROM app.item;
CREATE TABLE app.kept (k integer, short app.short);
