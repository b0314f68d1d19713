-- Columns are added at a view's end in place.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text, extra integer);
CREATE VIEW app.v AS SELECT id, name, extra FROM app.t;
CREATE VIEW app.w AS SELECT id FROM app.v;
