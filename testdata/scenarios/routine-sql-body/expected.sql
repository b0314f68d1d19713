SET check_function_bodies = off;

ALTER TABLE app.t ADD COLUMN extra integer;

CREATE FUNCTION app.fourfold(a integer)
    RETURNS integer
    LANGUAGE sql
RETURN app.twice(app.twice(a));
