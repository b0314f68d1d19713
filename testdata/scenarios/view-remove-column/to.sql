-- A view that loses a column is made anew, with comments, grants and the view that reads it.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text);
CREATE VIEW app.v AS SELECT id FROM app.t;
COMMENT ON VIEW app.v IS 'kept';
COMMENT ON COLUMN app.v.id IS 'kept';
GRANT SELECT ON app.v TO scenario_reader;
CREATE VIEW app.w AS SELECT id FROM app.v;
COMMENT ON VIEW app.w IS 'kept';
GRANT SELECT (id) ON app.w TO scenario_reader;
