-- views and functions that stand, and then read each other
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY);
INSERT INTO app.t VALUES (1);
CREATE VIEW app.keeps AS SELECT id FROM app.t;
CREATE VIEW app.other AS SELECT id FROM app.keeps;
CREATE FUNCTION app.rows_of() RETURNS SETOF app.keeps LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION app.more() RETURNS SETOF app.keeps LANGUAGE sql BEGIN ATOMIC SELECT id FROM app.other; END;
CREATE OR REPLACE VIEW app.keeps AS SELECT id FROM app.t WHERE EXISTS (SELECT FROM app.more());
CREATE VIEW app.a WITH (security_barrier = true) AS SELECT 1::numeric(4,1) AS x, 'x'::text COLLATE "C" AS y;
CREATE VIEW app.b AS SELECT x, y FROM app.a;
CREATE OR REPLACE VIEW app.a WITH (security_barrier = true) AS SELECT x, y FROM app.b WHERE x > 1;
GRANT SELECT ON app.a TO PUBLIC;
COMMENT ON VIEW app.a IS 'a circle';
CREATE VIEW app.v AS SELECT 1 AS x;
CREATE FUNCTION app.f() RETURNS SETOF app.v LANGUAGE sql STABLE AS 'SELECT 1';
CREATE OR REPLACE VIEW app.v AS SELECT 1 AS x WHERE EXISTS (SELECT FROM app.f());
