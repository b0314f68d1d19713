-- The sequence of a serial column goes with the column, and that of a serial table with the table.
CREATE SCHEMA app;
CREATE TABLE app.invoice (id integer PRIMARY KEY, note text);
