-- A NOT NULL that was kept from the children is handed down to them: one statement, which looks at their rows.
-- PostgreSQL 18
CREATE SCHEMA app;
CREATE TABLE app.p (id int, name text, CONSTRAINT nn NOT NULL name);
CREATE TABLE app.c (x int) INHERITS (app.p);
COMMENT ON CONSTRAINT nn ON app.p IS 'hm';
