-- A column gets another collation, or its type's own again, and its index is kept.
CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY, a text COLLATE "C", b text);
CREATE INDEX t_a_idx ON app.t (a);
CREATE TABLE app.label (name text PRIMARY KEY);
CREATE TABLE app.labelled (name text COLLATE "C" CONSTRAINT known_label REFERENCES app.label);
CREATE TABLE app.folded (a text COLLATE "C", b text);
CREATE INDEX folded_a_idx ON app.folded (lower(a));
CREATE INDEX folded_b_idx ON app.folded (lower(b) COLLATE "C");
