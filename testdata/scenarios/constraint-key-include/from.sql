CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY, a text, b text, CONSTRAINT t_a_key UNIQUE (a));
CREATE TABLE app.u (t_id bigint REFERENCES app.t (id), a text REFERENCES app.t (a));
INSERT INTO app.t VALUES (1, 'x', 'y');
INSERT INTO app.u VALUES (1, 'x');
