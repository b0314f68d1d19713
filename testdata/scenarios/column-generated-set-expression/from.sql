CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY, a integer, b integer GENERATED ALWAYS AS (a * 2) STORED, c integer);
CREATE INDEX t_b_idx ON app.t (b);
CREATE VIEW app.v AS SELECT id, b FROM app.t;
CREATE TABLE app.child () INHERITS (app.t);
INSERT INTO app.t (id, a) VALUES (1, 2);
INSERT INTO app.child (id, a) VALUES (2, 3);
