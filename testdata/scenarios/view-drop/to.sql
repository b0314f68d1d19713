-- Views are dropped from the outermost inwards.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY);
CREATE VIEW app.kept AS SELECT id FROM app.t;
