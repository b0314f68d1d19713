-- Defaults of a view's columns are set, and survive that the view is made anew.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text);
CREATE VIEW app.v AS SELECT name, id FROM app.t;
ALTER VIEW app.v ALTER COLUMN name SET DEFAULT 'x';
ALTER VIEW app.v ALTER COLUMN id SET DEFAULT 7;
