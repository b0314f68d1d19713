CREATE SCHEMA app;
CREATE FUNCTION app.f() RETURNS integer LANGUAGE sql SET work_mem TO '8MB' SET search_path TO app AS 'SELECT 1';
CREATE FUNCTION app.g() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION app.h() RETURNS integer LANGUAGE sql SET statement_timeout TO '5s' SET jit TO off AS 'SELECT 1';
