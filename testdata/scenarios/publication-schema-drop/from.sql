CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, a integer, b text);
INSERT INTO app.t VALUES (1, 2, 'x');
CREATE SCHEMA other;
CREATE SCHEMA gone;
CREATE PUBLICATION news FOR TABLES IN SCHEMA app, other, gone;
