SET check_function_bodies = off;

CREATE SCHEMA closed;
REVOKE USAGE ON SCHEMA closed FROM scenario_reader;

CREATE SCHEMA given;

CREATE SEQUENCE app.ticket;

CREATE TABLE app.as_given (
    id integer
);

CREATE TABLE app.closed (
    id integer
);

REVOKE SELECT ON TABLE app.closed FROM scenario_reader;

CREATE TABLE app.handed_over (
    id integer
);

ALTER TABLE app.handed_over OWNER TO scenario_owner;

CREATE TABLE app.wider (
    id integer
);

GRANT INSERT ON TABLE app.wider TO scenario_reader;

CREATE FUNCTION app.closed()
    RETURNS integer
    LANGUAGE sql
AS $$SELECT 1$$;

CREATE FUNCTION app.open()
    RETURNS integer
    LANGUAGE sql
AS $$SELECT 1$$;

GRANT EXECUTE ON FUNCTION app.open() TO PUBLIC;

CREATE VIEW app.seen AS
SELECT as_given.id
   FROM app.as_given;
