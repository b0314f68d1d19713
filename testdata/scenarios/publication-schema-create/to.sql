-- A whole schema is added to a publication.
-- PostgreSQL 15
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, a integer, b text);
INSERT INTO app.t VALUES (1, 2, 'x');
CREATE SCHEMA other;
CREATE PUBLICATION news FOR TABLE app.t, TABLES IN SCHEMA other;
CREATE PUBLICATION all_of_app FOR TABLES IN SCHEMA app;
