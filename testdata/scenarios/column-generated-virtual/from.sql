CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY, a integer, b integer GENERATED ALWAYS AS (a * 2) VIRTUAL,
    c integer GENERATED ALWAYS AS (a * 2) STORED);
CREATE VIEW app.v AS SELECT id, b FROM app.t;
CREATE VIEW app.w AS SELECT id, c FROM app.t;
INSERT INTO app.t (id, a) VALUES (1, 2);
-- SET EXPRESSION refuses where there is a CHECK.
CREATE TABLE app.u (id bigint PRIMARY KEY, a integer CHECK (a > 0), b integer GENERATED ALWAYS AS (a * 2) VIRTUAL);
CREATE VIEW app.x AS SELECT id, b FROM app.u;
INSERT INTO app.u (id, a) VALUES (1, 2);
