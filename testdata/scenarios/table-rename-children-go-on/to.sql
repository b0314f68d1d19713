-- A table with children that gets another name and more columns at once: the children go on inheriting from it.
CREATE TABLE wider (id bigint, label text GENERATED ALWAYS AS (id::text) STORED);
CREATE TABLE wide_child (extra text) INHERITS (wider);
CREATE INDEX odd ON wide_child (label);
INSERT INTO wider (id) VALUES (1);
INSERT INTO wide_child (id, extra) VALUES (2, 'b');
