CREATE TABLE a (id integer NOT NULL, v text);
CREATE TABLE b (id integer, v text);
CREATE TABLE c (z integer) INHERITS (a, b);
CREATE TABLE top (n integer);
CREATE TABLE left_side () INHERITS (top);
CREATE TABLE right_side () INHERITS (top);
CREATE TABLE bottom () INHERITS (left_side, right_side);
INSERT INTO c VALUES (1, 'x', 2);
INSERT INTO bottom VALUES (1);
