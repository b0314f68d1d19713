CREATE TYPE person AS (name text, age integer, score text);
CREATE TYPE person2 AS (name text, age bigint, score integer);
CREATE TABLE people OF person (PRIMARY KEY (name), CHECK (age > 0));
CREATE VIEW adults AS SELECT name FROM people WHERE age > 17;
INSERT INTO people VALUES ('Ann', 20, '7'), ('Bo', 3, '8');
