CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, a integer, b text);
INSERT INTO app.t VALUES (1, 2, 'x');
CREATE TABLE app.u (id integer PRIMARY KEY, c integer);
CREATE TABLE app.gone (id integer PRIMARY KEY);
CREATE PUBLICATION news FOR TABLE app.t, app.u, app.gone;
