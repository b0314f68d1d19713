CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY, a integer, b integer GENERATED ALWAYS AS (a * 2) VIRTUAL,
    c integer GENERATED ALWAYS AS (a * 2) STORED);
CREATE VIEW app.v AS SELECT id, b FROM app.t;
CREATE VIEW app.w AS SELECT id, c FROM app.t;
INSERT INTO app.t (id, a) VALUES (1, 2);
