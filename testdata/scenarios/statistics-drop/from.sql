CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, a integer, b text);
INSERT INTO app.t VALUES (1, 2, 'x');
CREATE TABLE app.u (id integer PRIMARY KEY, c integer);
CREATE STATISTICS app.t_a_b ON a, b FROM app.t;
CREATE STATISTICS app.u_s ON id, c FROM app.u;
