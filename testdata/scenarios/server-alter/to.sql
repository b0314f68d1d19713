-- Version, options and owner of a server change in place, and what is on it stays.
CREATE SCHEMA app;
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'b', dbname 'x');
ALTER SERVER s OWNER TO scenario_owner;
CREATE SERVER bare VERSION '2' FOREIGN DATA WRAPPER w OPTIONS (host 'c');
CREATE FOREIGN TABLE app.t (id integer) SERVER s;
CREATE USER MAPPING FOR scenario_reader SERVER s;
GRANT USAGE ON FOREIGN SERVER s TO PUBLIC;
