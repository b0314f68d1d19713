-- Attributes alone are changed by ALTER FUNCTION, without writing the body again.
CREATE SCHEMA app;
CREATE FUNCTION app.f(a integer) RETURNS integer LANGUAGE sql
    IMMUTABLE STRICT SECURITY DEFINER LEAKPROOF PARALLEL RESTRICTED COST 0.5 AS 'SELECT a';
CREATE FUNCTION app.g(a integer) RETURNS SETOF integer LANGUAGE sql AS 'SELECT a';
CREATE FUNCTION app.h(a integer) RETURNS integer LANGUAGE sql STABLE AS 'SELECT a';
