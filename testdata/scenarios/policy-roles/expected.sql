ALTER POLICY a ON app.t
    TO scenario_clerk, scenario_reader;

ALTER POLICY b ON app.t
    TO scenario_clerk;

ALTER POLICY c ON app.t
    TO PUBLIC;
