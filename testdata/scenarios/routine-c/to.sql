-- Functions in C name their object file and symbol, internal ones their symbol; their usual cost is 1.
CREATE SCHEMA app;
CREATE FUNCTION app.call() RETURNS language_handler LANGUAGE c AS 'plpgsql', 'plpgsql_call_handler';
CREATE FUNCTION app.root(double precision) RETURNS double precision LANGUAGE internal IMMUTABLE STRICT COST 4 AS 'dcbrt';
CREATE FUNCTION app.inline(internal) RETURNS void LANGUAGE c STRICT COST 100 AS '$libdir/plpgsql', 'plpgsql_inline_handler';
