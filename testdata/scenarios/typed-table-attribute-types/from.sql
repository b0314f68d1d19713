CREATE TYPE person AS (name text, age integer, score text);
CREATE TABLE people OF person (PRIMARY KEY (name), CHECK (age > 0));
CREATE INDEX people_age ON people (age);
CREATE VIEW adults AS SELECT name FROM people WHERE age > 17;
INSERT INTO people VALUES ('Ann', 20, '7'), ('Bo', 3, '8');
