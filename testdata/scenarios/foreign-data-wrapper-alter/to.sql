-- Handler, validator, options and owner of a foreign data wrapper change in place.
CREATE SCHEMA app;
CREATE FUNCTION app.handler() RETURNS fdw_handler AS '$libdir/postgres_fdw', 'postgres_fdw_handler' LANGUAGE c;
CREATE FUNCTION app.other_handler() RETURNS fdw_handler AS '$libdir/file_fdw', 'file_fdw_handler' LANGUAGE c;
CREATE FOREIGN DATA WRAPPER a HANDLER app.other_handler OPTIONS (y '3', z '');
CREATE FOREIGN DATA WRAPPER b;
CREATE FOREIGN DATA WRAPPER c VALIDATOR postgresql_fdw_validator;
ALTER FOREIGN DATA WRAPPER c OWNER TO scenario_superuser;
CREATE SERVER s FOREIGN DATA WRAPPER a;
CREATE FOREIGN TABLE app.t (id integer) SERVER s;
COMMENT ON FOREIGN DATA WRAPPER a IS 'new';
