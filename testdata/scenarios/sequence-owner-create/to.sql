-- A table with serial columns is created: its sequences are owned by their columns.
CREATE SCHEMA app;
CREATE TABLE app.invoice (id serial PRIMARY KEY, "Line" bigserial, note text);
