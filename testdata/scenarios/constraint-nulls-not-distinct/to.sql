-- A key that takes nulls for equal replaces one that does not (PostgreSQL 15).
CREATE SCHEMA app;
CREATE TABLE app.t (id bigint, a text, CONSTRAINT t_a_key UNIQUE NULLS NOT DISTINCT (a));
