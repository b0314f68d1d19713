-- An extension is dropped after the column that needs it.
CREATE SCHEMA app;
CREATE TABLE app.reader (id integer PRIMARY KEY);
