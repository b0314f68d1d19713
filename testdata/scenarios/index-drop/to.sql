-- Indexes go, and one comes back as the index of a constraint.
CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY, a text, b varchar(20), j jsonb, tags text[], ts tsvector, made timestamptz);
CREATE INDEX t_b_idx ON app.t (b);
ALTER TABLE app.t ADD CONSTRAINT t_made_idx UNIQUE (made);
