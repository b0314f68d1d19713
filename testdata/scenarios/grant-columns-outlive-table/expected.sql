REVOKE SELECT, UPDATE ON TABLE app.orders FROM scenario_reader, scenario_writer;
GRANT DELETE ON TABLE app.orders TO scenario_reader, scenario_writer;
GRANT SELECT (id) ON TABLE app.orders TO scenario_reader;
GRANT UPDATE (note) ON TABLE app.orders TO scenario_reader;
GRANT UPDATE (total) ON TABLE app.orders TO scenario_writer;
GRANT SELECT (note) ON TABLE app.orders TO scenario_reader;
