CREATE SCHEMA app;
CREATE TYPE app.person AS (name text, old text, age integer);
CREATE TABLE app.people OF app.person (PRIMARY KEY (name), CHECK (age > 0));
CREATE VIEW app.adults AS SELECT name, age FROM app.people WHERE age > 17;
CREATE VIEW app.old AS SELECT old FROM app.people;
INSERT INTO app.people VALUES ('Ann', 'a', 20), ('Bo', 'b', 3);
