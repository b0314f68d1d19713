-- Extended statistics change target and owner in place, and are made anew for other kinds, columns or expressions.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, a integer, b text);
INSERT INTO app.t VALUES (1, 2, 'x');
CREATE SCHEMA aside;
CREATE STATISTICS app.target ON a, b FROM app.t;
ALTER STATISTICS app.target SET STATISTICS 100;
ALTER STATISTICS app.target OWNER TO scenario_owner;
CREATE STATISTICS app.no_target ON a, b FROM app.t;
CREATE STATISTICS app.kinds (ndistinct, mcv) ON a, b FROM app.t;
CREATE STATISTICS app.columns ON id, b FROM app.t;
CREATE STATISTICS app.expression ON a, (upper(b)) FROM app.t;
CREATE STATISTICS aside.moved ON id, a, b FROM app.t;
COMMENT ON STATISTICS app.kinds IS 'stays';
