SET check_function_bodies = off;

CREATE FUNCTION app.calls(n integer)
    RETURNS integer
    LANGUAGE sql
BEGIN ATOMIC
 SELECT app.stands((n - 1)) AS stands;
END;

CREATE FUNCTION app.even(n integer)
    RETURNS boolean
    LANGUAGE sql
AS $$$$;

CREATE FUNCTION app.odd(n integer)
    RETURNS boolean
    LANGUAGE sql
BEGIN ATOMIC
 SELECT (NOT app.even(n));
END;

CREATE OR REPLACE FUNCTION app.even(n integer)
    RETURNS boolean
    LANGUAGE sql
BEGIN ATOMIC
 SELECT ((n = 0) OR app.odd((n - 1)));
END;

CREATE FUNCTION app.self(n integer, last integer DEFAULT 3)
    RETURNS integer
    LANGUAGE sql
    STABLE
AS $$$$;

CREATE OR REPLACE FUNCTION app.self(n integer, last integer DEFAULT 3)
    RETURNS integer
    LANGUAGE sql
    STABLE
BEGIN ATOMIC
 SELECT
         CASE
             WHEN (n > 0) THEN app.self((n - 1))
             ELSE last
         END AS last;
END;

CREATE OR REPLACE FUNCTION app.stands(n integer)
    RETURNS integer
    LANGUAGE sql
BEGIN ATOMIC
 SELECT
         CASE
             WHEN (n > 0) THEN app.calls(n)
             ELSE 0
         END AS "case";
END;

CREATE VIEW app.reads AS
SELECT app.self(3) AS x;
