REVOKE SELECT, UPDATE ON TABLE app.t FROM scenario_reader, scenario_writer;
REVOKE INSERT (b) ON TABLE app.t FROM scenario_writer;
