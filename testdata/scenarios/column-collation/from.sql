CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY, a text, b text COLLATE "C");
CREATE INDEX t_a_idx ON app.t (a);
INSERT INTO app.t VALUES (1, 'x', 'y');
