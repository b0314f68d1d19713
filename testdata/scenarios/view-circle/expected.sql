SET check_function_bodies = off;

CREATE FUNCTION app.more()
    RETURNS SETOF app.keeps
    LANGUAGE sql
BEGIN ATOMIC
 SELECT other.id
    FROM app.other;
END;

CREATE VIEW app.a AS
SELECT NULL::numeric(4,1) AS x,
    NULL::text COLLATE "C" AS y;

CREATE VIEW app.b AS
SELECT a.x,
    a.y
   FROM app.a;

CREATE OR REPLACE VIEW app.a WITH (security_barrier=true) AS
SELECT b.x,
    b.y
   FROM app.b
  WHERE (b.x > (1)::numeric);

COMMENT ON VIEW app.a IS 'a circle';
GRANT SELECT ON TABLE app.a TO PUBLIC;

CREATE OR REPLACE VIEW app.keeps AS
SELECT t.id
   FROM app.t
  WHERE (EXISTS ( SELECT
           FROM app.more() more(id)));

CREATE VIEW app.v AS
SELECT NULL::integer AS x;

CREATE FUNCTION app.f()
    RETURNS SETOF app.v
    LANGUAGE sql
    STABLE
AS $$SELECT 1$$;

CREATE OR REPLACE VIEW app.v AS
SELECT 1 AS x
  WHERE (EXISTS ( SELECT
           FROM app.f() f(x)));
