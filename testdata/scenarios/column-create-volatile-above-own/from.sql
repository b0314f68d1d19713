CREATE TABLE wide (id bigint);
CREATE TABLE wide_child (extra text) INHERITS (wide);
CREATE TABLE even (id bigint);
CREATE TABLE even_child (extra text) INHERITS (even);
INSERT INTO wide_child VALUES (1, 'a');
INSERT INTO even_child VALUES (1, 'a');
