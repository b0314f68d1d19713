-- A table takes the name of a view.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY);
CREATE TABLE app.x (id integer);
