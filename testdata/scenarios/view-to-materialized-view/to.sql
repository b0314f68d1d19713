-- A view becomes a materialized one of the same name, under the view that reads it.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY);
CREATE MATERIALIZED VIEW app.x AS SELECT id FROM app.t;
CREATE VIEW app.y AS SELECT id FROM app.x;
