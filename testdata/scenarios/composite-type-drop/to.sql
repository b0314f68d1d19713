-- A composite type is dropped after what uses it.
CREATE SCHEMA app;
CREATE TABLE app.person (id integer PRIMARY KEY);
