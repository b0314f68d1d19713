-- A child gets a new column as its parent does: with that one's default in every row, and its own from then on.
CREATE TABLE wide (id bigint, made double precision DEFAULT random());
CREATE TABLE wide_child (extra text) INHERITS (wide);
ALTER TABLE wide_child ALTER COLUMN made SET DEFAULT 7;
CREATE TABLE even (id bigint, made double precision DEFAULT 7);
CREATE TABLE even_child (extra text) INHERITS (even);
ALTER TABLE even_child ALTER COLUMN made SET DEFAULT random();
INSERT INTO wide_child (id, extra) VALUES (1, 'a');
INSERT INTO even_child (id, extra) VALUES (1, 'a');
