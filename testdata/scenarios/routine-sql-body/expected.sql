SET check_function_bodies = off;

ALTER TABLE app.t ADD COLUMN extra integer;

CREATE OR REPLACE FUNCTION app.largest()
    RETURNS integer
    LANGUAGE sql
BEGIN ATOMIC
 SELECT max(t.extra) AS max
    FROM app.t;
END;

CREATE OR REPLACE FUNCTION app.twice(a integer)
    RETURNS integer
    LANGUAGE sql
RETURN (a + a);

CREATE FUNCTION app.fourfold(a integer)
    RETURNS integer
    LANGUAGE sql
RETURN app.twice(app.twice(a));
