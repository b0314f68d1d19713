-- Extended statistics that are missing are created, with their target, of columns and of expressions.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, a integer, b text);
INSERT INTO app.t VALUES (1, 2, 'x');
CREATE STATISTICS app.t_a_b (dependencies, mcv) ON a, b FROM app.t;
CREATE STATISTICS app.t_all ON id, a, (lower(b)) FROM app.t;
CREATE STATISTICS app."One expression" ON (a + 1) FROM app.t;
ALTER STATISTICS app.t_a_b SET STATISTICS 500;
COMMENT ON STATISTICS app.t_a_b IS 'they go together';
