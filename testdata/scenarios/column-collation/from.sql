CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY, a text, b text COLLATE "C");
CREATE INDEX t_a_idx ON app.t (a);
CREATE TABLE app.label (name text PRIMARY KEY);
CREATE TABLE app.labelled (name text CONSTRAINT known_label REFERENCES app.label);
INSERT INTO app.t VALUES (1, 'x', 'y');
INSERT INTO app.label VALUES ('x');
INSERT INTO app.labelled VALUES ('x');
-- The same collation, once of its own and once the column's.
CREATE TABLE app.folded (a text, b text COLLATE "C");
CREATE INDEX folded_a_idx ON app.folded (lower(a) COLLATE "C");
CREATE INDEX folded_b_idx ON app.folded (lower(b));
INSERT INTO app.folded VALUES ('x', 'y');
