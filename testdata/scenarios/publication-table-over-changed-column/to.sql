-- Row filter and column list stand in the way of a column's new type; both are there afterwards.
-- PostgreSQL 15
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, a bigint, b text);
INSERT INTO app.t VALUES (1, 2, 'x');
CREATE TABLE app.u (id bigint PRIMARY KEY, c integer);
CREATE PUBLICATION news FOR TABLE app.t (id, a), app.u WHERE (id > 0);
