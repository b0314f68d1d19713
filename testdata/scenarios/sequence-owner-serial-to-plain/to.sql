-- A serial column becomes a plain one and keeps its rows.
CREATE SCHEMA app;
CREATE TABLE app.invoice (id integer PRIMARY KEY, note text);
