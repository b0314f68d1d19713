SET check_function_bodies = off;

ALTER TABLE app.orders OWNER TO scenario_owner;

ALTER FUNCTION app.f() OWNER TO scenario_owner;
