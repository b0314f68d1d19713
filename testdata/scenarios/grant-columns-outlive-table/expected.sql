REVOKE SELECT, UPDATE ON TABLE app.orders FROM scenario_reader;
GRANT DELETE ON TABLE app.orders TO scenario_reader;
GRANT SELECT (id) ON TABLE app.orders TO scenario_reader;
GRANT UPDATE (note) ON TABLE app.orders TO scenario_reader;
GRANT SELECT (note) ON TABLE app.orders TO scenario_reader;
