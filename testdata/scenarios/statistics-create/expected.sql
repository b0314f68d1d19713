CREATE STATISTICS app."One expression" ON (a + 1) FROM app.t;
CREATE STATISTICS app.t_a_b (dependencies, mcv) ON a, b FROM app.t;
ALTER STATISTICS app.t_a_b SET STATISTICS 500;
CREATE STATISTICS app.t_all ON id, a, (lower(b)) FROM app.t;
COMMENT ON STATISTICS app.t_a_b IS 'they go together';
