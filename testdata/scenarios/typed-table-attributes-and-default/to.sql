-- The type of a typed table loses an attribute and gets others: so does the table.
CREATE TYPE person AS (name text, age integer, score integer, mark text);
CREATE TABLE people OF person (score DEFAULT 7, PRIMARY KEY (name), CHECK (age > 0));
CREATE INDEX s ON people (score);
CREATE VIEW adults AS SELECT name, age, score FROM people WHERE age > 17;
