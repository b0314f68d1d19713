-- taken for a rename: the same place and type
ALTER TABLE app.orders RENAME COLUMN note TO added;
REVOKE ALL (added) ON TABLE app.orders FROM scenario_writer;
REVOKE SELECT (id) ON TABLE app.orders FROM scenario_reader;
GRANT SELECT (added) ON TABLE app.orders TO scenario_reader;
REVOKE SELECT (total) ON TABLE app.orders FROM scenario_reader;
GRANT UPDATE (total) ON TABLE app.orders TO scenario_reader;
