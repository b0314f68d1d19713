SET check_function_bodies = off;

DROP VIEW app.v;

DROP INDEX app.t_size;

DROP FUNCTION app.size_of(text);

CREATE FUNCTION app.size_of(a text)
    RETURNS bigint
    LANGUAGE sql
    IMMUTABLE
AS $$SELECT length(a)$$;

CREATE INDEX t_size ON app.t (app.size_of(a));

CREATE VIEW app.v AS
SELECT t.a
   FROM app.t
  WHERE (app.size_of(t.a) > 2);
