-- What moves to another schema, perhaps under another name, moves with its rows; a new schema is made first.
CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('sad', 'happy');
CREATE TABLE app.person (id int PRIMARY KEY, mood app.mood DEFAULT 'sad');
CREATE FUNCTION app.f(m app.mood) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE VIEW app.v AS SELECT * FROM app.person WHERE mood = 'happy';
INSERT INTO app.person VALUES (1, 'happy');
CREATE SCHEMA people;
ALTER TABLE app.person SET SCHEMA people;
ALTER TYPE app.mood SET SCHEMA people;
ALTER VIEW app.v SET SCHEMA people;
CREATE TABLE people.visit (k int, remark text) PARTITION BY LIST (k);
CREATE TABLE people.visit_1 PARTITION OF people.visit FOR VALUES IN (1);
CREATE INDEX visit_k_idx ON people.visit (k);
CREATE TYPE people.measure AS ENUM ('s', 'm');
CREATE TABLE people.comment (id int CONSTRAINT note_key PRIMARY KEY, size people.measure);
INSERT INTO people.comment VALUES (1, 's');
