CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, a integer, b text);
INSERT INTO app.t VALUES (1, 2, 'x');
CREATE STATISTICS app.t_a_b ON a, b FROM app.t;
CREATE STATISTICS app.t_e ON (a + 1) FROM app.t;
ALTER STATISTICS app.t_a_b SET STATISTICS 50;
