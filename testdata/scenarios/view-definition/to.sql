-- A view with the same columns is rewritten in place, under the view that reads it.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text);
CREATE VIEW app.v AS SELECT id, upper(name) AS name FROM app.t WHERE id > 0;
COMMENT ON VIEW app.v IS 'kept';
CREATE VIEW app.w AS SELECT id FROM app.v;
