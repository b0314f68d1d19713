-- A routine is gone before another of its name comes whose further arguments may be left out: the calls would be ambiguous.
CREATE SCHEMA app;
CREATE FUNCTION app.f(a int, b int DEFAULT 1) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT 1';
CREATE VIEW app.v AS SELECT app.f(1) + 1 AS y;
CREATE TABLE app.t (id int PRIMARY KEY, x int DEFAULT app.f(3), CONSTRAINT t_check CHECK (app.f(x) > 0));
COMMENT ON VIEW app.v IS 'kept';
INSERT INTO app.t VALUES (1, 1);
