-- A server whose type or wrapper changes is made anew, and takes its tables and user mappings along.
CREATE SCHEMA app;
CREATE FOREIGN DATA WRAPPER w;
CREATE FOREIGN DATA WRAPPER w2;
CREATE SERVER s TYPE 'b' FOREIGN DATA WRAPPER w;
CREATE SERVER other FOREIGN DATA WRAPPER w2;
CREATE FOREIGN TABLE app.t (id integer DEFAULT 1) SERVER s OPTIONS (path '/t');
COMMENT ON FOREIGN TABLE app.t IS 'there';
CREATE VIEW app.v AS SELECT id FROM app.t;
CREATE USER MAPPING FOR scenario_reader SERVER s OPTIONS ("user" 'clerk');
