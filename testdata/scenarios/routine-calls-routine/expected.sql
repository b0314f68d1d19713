SET check_function_bodies = off;

CREATE FUNCTION app.z_first()
    RETURNS integer
    LANGUAGE sql
RETURN 1;

CREATE FUNCTION app.a_second(a integer DEFAULT app.z_first())
    RETURNS integer
    LANGUAGE sql
RETURN (a + app.z_first());

CREATE TABLE app.row_type (
    id integer DEFAULT app.a_second(),
    n integer
);

CREATE FUNCTION app.of_row(r app.row_type)
    RETURNS integer
    LANGUAGE sql
AS $$SELECT r.id$$;

CREATE VIEW app.v AS
SELECT app.of_row(t.*) AS x
   FROM app.row_type t;

CREATE FUNCTION app.of_view()
    RETURNS SETOF app.v
    LANGUAGE sql
AS $$SELECT * FROM app.v$$;
