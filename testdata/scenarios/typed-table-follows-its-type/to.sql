-- A type loses an attribute and gets others: tables of it follow, and keep their rows.
CREATE SCHEMA app;
CREATE TYPE app.person AS (name text, age integer, mark text COLLATE "C", score integer);
CREATE TABLE app.people OF app.person (PRIMARY KEY (name), CHECK (age > 0));
CREATE INDEX people_score ON app.people (score);
CREATE VIEW app.adults AS SELECT name, age, mark FROM app.people WHERE age > 17;
