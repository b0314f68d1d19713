REVOKE USAGE ON SCHEMA app FROM scenario_reader;
REVOKE ALL ON SCHEMA app FROM scenario_writer;

REVOKE USAGE ON TYPE app.mood FROM scenario_reader;

REVOKE USAGE ON TYPE app.span FROM scenario_reader;

REVOKE USAGE ON TYPE app.pair FROM scenario_reader;

REVOKE USAGE ON DOMAIN app.code FROM scenario_reader;

REVOKE USAGE, SELECT ON SEQUENCE app.ticket FROM scenario_writer;

REVOKE SELECT ON TABLE app.orders FROM scenario_reader;
REVOKE ALL ON TABLE app.orders FROM scenario_writer;
REVOKE SELECT (id) ON TABLE app.orders FROM scenario_clerk;
REVOKE UPDATE (total) ON TABLE app.orders FROM scenario_clerk;

REVOKE SELECT (id) ON TABLE app.recent FROM scenario_clerk;

REVOKE EXECUTE ON FUNCTION app.counted() FROM scenario_reader;

REVOKE EXECUTE ON FUNCTION app.f(integer, text[]) FROM scenario_clerk, scenario_reader;

REVOKE EXECUTE ON PROCEDURE app.p() FROM scenario_reader;

REVOKE SELECT ON TABLE app.recent FROM PUBLIC;

REVOKE SELECT, TRIGGER ON TABLE app.sums FROM scenario_reader, scenario_writer;
