-- Tables are added to a publication that is there, a plain parent without its children.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, a integer, b text);
INSERT INTO app.t VALUES (1, 2, 'x');
CREATE TABLE app.u (id integer PRIMARY KEY, c integer);
CREATE TABLE app.child (d integer) INHERITS (app.u);
CREATE TABLE app.later (id integer PRIMARY KEY);
CREATE PUBLICATION news FOR TABLE app.t, ONLY app.u, app.later;
