CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, a integer, b text);
INSERT INTO app.t VALUES (1, 2, 'x');
CREATE TABLE app.u (id integer PRIMARY KEY, c integer);
CREATE PUBLICATION news FOR TABLE app.t (id, a), app.u WHERE (c > 0);
