-- Options, statistics targets, clustering and replica identity of an index change in place.
CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY, a text, b varchar(20), j jsonb, tags text[], ts tsvector, made timestamptz);
CREATE INDEX t_a_idx ON app.t (a) WITH (deduplicate_items = off);
CREATE INDEX t_lower_idx ON app.t (lower(a), upper(a));
ALTER INDEX app.t_lower_idx ALTER COLUMN 2 SET STATISTICS 200;
CREATE UNIQUE INDEX t_id_idx ON app.t (id);
CREATE UNIQUE INDEX t_id_again_idx ON app.t (id);
ALTER TABLE app.t REPLICA IDENTITY USING INDEX t_id_again_idx;
