SET check_function_bodies = off;

ALTER TABLE app.chain OWNER TO scenario_clerk;
REVOKE GRANT OPTION FOR SELECT, INSERT ON TABLE app.chain FROM scenario_clerk;
GRANT SELECT, INSERT ON TABLE app.chain TO scenario_owner WITH GRANT OPTION;
REVOKE SELECT ON TABLE app.chain FROM scenario_reader;
SET ROLE scenario_owner;
GRANT SELECT ON TABLE app.chain TO scenario_reader;
RESET ROLE;

ALTER TABLE app.orders OWNER TO scenario_owner;

ALTER FUNCTION app.f() OWNER TO scenario_owner;
