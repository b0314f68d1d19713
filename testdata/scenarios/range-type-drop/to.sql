-- A range type is dropped after the column of its multirange.
CREATE SCHEMA app;
CREATE TABLE app.reading (id integer PRIMARY KEY);
