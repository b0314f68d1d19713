SET check_function_bodies = off;

REVOKE SELECT ON TABLE app.orders FROM scenario_reader;

GRANT EXECUTE ON FUNCTION app.f() TO PUBLIC;

ALTER TABLE app.orders OWNER TO scenario_owner;
GRANT SELECT ON TABLE app.orders TO scenario_reader;

ALTER FUNCTION app.f() OWNER TO scenario_owner;
REVOKE EXECUTE ON FUNCTION app.f() FROM PUBLIC;
