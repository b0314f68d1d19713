CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY, a text, b varchar(20), j jsonb, tags text[], ts tsvector, made timestamptz);
INSERT INTO app.t VALUES (1, 'x', 'y', '{"a": 1}', '{p,q}', 'cat', '2024-01-01');
