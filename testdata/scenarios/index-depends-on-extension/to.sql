-- An index comes to depend on an extension, and another no longer does.
CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY, a text, b varchar(20), j jsonb, tags text[], ts tsvector, made timestamptz);
CREATE INDEX t_a_idx ON app.t (a);
ALTER INDEX app.t_a_idx DEPENDS ON EXTENSION plpgsql;
CREATE INDEX t_b_idx ON app.t (b);
