-- A key with other INCLUDE columns is made anew, and the unchanged foreign keys on it come back.
CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY, a text, b text, CONSTRAINT t_a_key UNIQUE (a) INCLUDE (b));
CREATE TABLE app.u (t_id bigint REFERENCES app.t (id), a text REFERENCES app.t (a));
