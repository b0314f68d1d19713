GRANT USAGE ON SCHEMA app TO scenario_reader;
GRANT ALL ON SCHEMA app TO scenario_writer;

GRANT USAGE ON TYPE app.mood TO scenario_reader;

GRANT USAGE ON TYPE app.span TO scenario_reader;

GRANT USAGE ON TYPE app.pair TO scenario_reader;

GRANT USAGE ON DOMAIN app.code TO scenario_reader;

GRANT USAGE, SELECT ON SEQUENCE app.ticket TO scenario_writer;

GRANT SELECT ON TABLE app.orders TO scenario_reader;
GRANT ALL ON TABLE app.orders TO scenario_writer;
GRANT SELECT (id), UPDATE (total) ON TABLE app.orders TO scenario_clerk;

GRANT EXECUTE ON FUNCTION app.counted() TO scenario_reader;

GRANT EXECUTE ON FUNCTION app.f(integer, text[]) TO scenario_clerk, scenario_reader;

GRANT EXECUTE ON PROCEDURE app.p() TO scenario_reader WITH GRANT OPTION;

GRANT SELECT ON TABLE app.recent TO PUBLIC;
GRANT SELECT (id) ON TABLE app.recent TO scenario_clerk;

GRANT SELECT, TRIGGER ON TABLE app.sums TO scenario_reader, scenario_writer WITH GRANT OPTION;
