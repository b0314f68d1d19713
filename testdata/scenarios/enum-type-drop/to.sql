-- An enum is dropped after the column that uses it.
CREATE SCHEMA app;
CREATE TABLE app.person (id integer PRIMARY KEY);
