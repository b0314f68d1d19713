-- Column list and row filter of a published table change.
-- PostgreSQL 15
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, a integer, b text);
INSERT INTO app.t VALUES (1, 2, 'x');
CREATE TABLE app.u (id integer PRIMARY KEY, c integer);
CREATE PUBLICATION news FOR TABLE app.t (id, b), app.u WHERE (c > 1 AND id > 0);
