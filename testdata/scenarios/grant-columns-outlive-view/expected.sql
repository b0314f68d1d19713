REVOKE SELECT ON TABLE app.v FROM scenario_clerk;
REVOKE SELECT ON TABLE app.v FROM scenario_reader;
GRANT SELECT (id) ON TABLE app.v TO scenario_clerk;
GRANT SELECT (id) ON TABLE app.v TO scenario_reader;
GRANT SELECT (note) ON TABLE app.v TO scenario_reader;
