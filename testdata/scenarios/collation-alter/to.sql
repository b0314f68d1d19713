-- A collation changes its owner in place.
CREATE SCHEMA app;
CREATE COLLATION app.bytes (PROVIDER = libc, LOCALE = 'C');
ALTER COLLATION app.bytes OWNER TO scenario_owner;
