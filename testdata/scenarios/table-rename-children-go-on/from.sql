CREATE TABLE wide (id bigint);
CREATE TABLE wide_child (extra text) INHERITS (wide);
INSERT INTO wide VALUES (1);
INSERT INTO wide_child VALUES (2, 'b');
