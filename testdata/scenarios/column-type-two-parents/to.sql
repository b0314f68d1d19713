-- A child of two that hand the column down leaves one of them meanwhile; where both have it from one table, none.
CREATE TABLE a (id bigint NOT NULL, v text);
CREATE TABLE b (id bigint, v text);
CREATE TABLE c (z integer) INHERITS (a, b);
CREATE TABLE top (n bigint);
CREATE TABLE left_side () INHERITS (top);
CREATE TABLE right_side () INHERITS (top);
CREATE TABLE bottom () INHERITS (left_side, right_side);
INSERT INTO c VALUES (1, 'x', 2);
INSERT INTO bottom VALUES (1);
