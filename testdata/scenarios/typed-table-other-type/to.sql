-- A typed table takes another type, whose attributes have other types.
CREATE TYPE person AS (name text, age integer, score text);
CREATE TYPE person2 AS (name text, age bigint, score integer);
CREATE TABLE people OF person2 (PRIMARY KEY (name), CHECK (age > 0));
CREATE VIEW adults AS SELECT name FROM people WHERE age > 17;
