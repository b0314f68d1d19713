-- SQL-standard bodies that call themselves and each other
CREATE SCHEMA app;
CREATE FUNCTION app.stands(n integer) RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT n; END;
CREATE FUNCTION app.calls(n integer) RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT app.stands(n - 1); END;
CREATE OR REPLACE FUNCTION app.stands(n integer) RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT CASE WHEN n > 0 THEN app.calls(n) ELSE 0 END; END;
CREATE FUNCTION app.self(n integer, last integer DEFAULT 3) RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT 1; END;
CREATE OR REPLACE FUNCTION app.self(n integer, last integer DEFAULT 3) RETURNS integer LANGUAGE sql STABLE BEGIN ATOMIC SELECT CASE WHEN n > 0 THEN app.self(n - 1) ELSE last END; END;
CREATE VIEW app.reads AS SELECT app.self(3) AS x;
CREATE FUNCTION app.even(n integer) RETURNS boolean LANGUAGE sql BEGIN ATOMIC SELECT true; END;
CREATE FUNCTION app.odd(n integer) RETURNS boolean LANGUAGE sql BEGIN ATOMIC SELECT NOT app.even(n); END;
CREATE OR REPLACE FUNCTION app.even(n integer) RETURNS boolean LANGUAGE sql BEGIN ATOMIC SELECT n = 0 OR app.odd(n - 1); END;
