CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY, a text, b varchar(20), j jsonb, tags text[], ts tsvector, made timestamptz);
CREATE INDEX t_a_idx ON app.t (a);
CREATE INDEX t_b_idx ON app.t (b);
ALTER INDEX app.t_b_idx DEPENDS ON EXTENSION plpgsql;
INSERT INTO app.t VALUES (1, 'x', 'y', '{"a": 1}', '{p,q}', 'cat', '2024-01-01');
