-- A view moves to a new column in place, before the old column goes.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, kept text, new_name text);
CREATE VIEW app.v AS SELECT id, new_name AS name FROM app.t;
