-- SET clauses are added, changed, removed and put in another order; names in lists keep their quotes.
CREATE SCHEMA app;
CREATE FUNCTION app.f() RETURNS integer LANGUAGE sql SET search_path TO app, public AS 'SELECT 1';
CREATE FUNCTION app.g() RETURNS integer LANGUAGE sql
    SET search_path TO '', "$user", "Odd, ""one""" SET "TimeZone" TO 'Europe/Berlin' SET app.mode TO 'it''s' AS 'SELECT 1';
CREATE FUNCTION app.h() RETURNS integer LANGUAGE sql SET jit TO off SET statement_timeout TO '5s' AS 'SELECT 1';
