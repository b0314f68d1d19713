SET check_function_bodies = off;

DROP POLICY reads ON app.note;

DROP VIEW app.mine;

DROP FUNCTION app.may(integer, app.role);

CREATE TYPE app.rank AS ENUM ('low', 'high');

CREATE FUNCTION app.may(team integer, wanted app.rank DEFAULT 'low'::app.rank)
    RETURNS boolean
    LANGUAGE sql
    STABLE
AS $$SELECT true$$;

CREATE POLICY reads ON app.note
    USING (app.may(team));

CREATE VIEW app.mine AS
SELECT note.id
   FROM app.note
  WHERE app.may(note.team);
