CREATE TYPE person AS (name text, age integer, old text);
CREATE TABLE people OF person (PRIMARY KEY (name), CHECK (age > 0));
CREATE VIEW adults AS SELECT name, age FROM people WHERE age > 17;
INSERT INTO people VALUES ('Ann', 20, '7'), ('Bo', 3, '8');
