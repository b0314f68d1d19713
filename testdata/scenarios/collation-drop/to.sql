-- A collation that should not be there is dropped after the columns that used it.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY);
