-- A whole schema leaves a publication, and one that is dropped leaves it by itself.
-- PostgreSQL 15
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, a integer, b text);
INSERT INTO app.t VALUES (1, 2, 'x');
CREATE SCHEMA other;
CREATE PUBLICATION news FOR TABLES IN SCHEMA app;
