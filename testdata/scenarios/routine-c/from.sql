CREATE SCHEMA app;
CREATE FUNCTION app.call() RETURNS language_handler LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
CREATE FUNCTION app.root(double precision) RETURNS double precision LANGUAGE internal IMMUTABLE STRICT AS 'dsqrt';
