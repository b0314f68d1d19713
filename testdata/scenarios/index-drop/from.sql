CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY, a text, b varchar(20), j jsonb, tags text[], ts tsvector, made timestamptz);
CREATE INDEX t_a_idx ON app.t (a);
CREATE UNIQUE INDEX t_b_idx ON app.t (b);
CREATE UNIQUE INDEX t_made_idx ON app.t (made);
INSERT INTO app.t VALUES (1, 'x', 'y', '{"a": 1}', '{p,q}', 'cat', '2024-01-01');
